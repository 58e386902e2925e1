#compdef weir
# Completion of weir's command lines in zsh; printed by: weir completion zsh

# Puts what can follow a command, an action or the program itself into 'known': name|value|takes|words|description.
_weir_subject() {
    case $1 in
#SUBJECTS#
        *) return 1 ;;
    esac
}

# Reads what is known of an option into the variables of the caller.
_weir_find() {
    local each
    for each in "${known[@]}"; do
        IFS='|' read -r name value takes fixed text <<<"$each"
        [[ $name != "$1" ]] || return 0
    done
    return 1
}

# Reads what is known of the word at a place, counted from 0; the last one may take all further words.
_weir_place() {
    local each
    integer at=0
    for each in "${known[@]}"; do
        IFS='|' read -r name value takes fixed text <<<"$each"
        [[ $name != -* ]] || continue
        (( at != $1 )) && [[ $value != many ]] || return 0
        (( at += 1 ))
    done
    return 1
}

# Offers the values of an option or a place.
_weir_values() {
    local -a offered
    case ${1%,} in
        words) offered=(${(s: :)2}) ;;
        stream | rule) offered=(${(f)"$(_weir_ask ${1%,}s)"}) ;;
        file) _files; return ;;
        folder) _files -/; return ;;
        *) return 1 ;;
    esac
    [[ $1 != *, ]] || compset -P '*,'
    compadd -a offered
}

_weir_ask() {
    local each
    local -a asked
    for each in "${(@)words[2,CURRENT-1]}"; do
        each=${(Q)each}
        [[ $each != --*=* ]] || each=${each#*=}
        [[ $1 == rules || $each == -* ]] || asked+=("${each/#\~\//$HOME/}")
    done
    ${(Q)${words[1]/#\~\//$HOME/}} completion $1 "${asked[@]}" 2>/dev/null </dev/null
}

_weir() {
    local -a known described
    local name value takes fixed text
    local word each subject='' option='' must='' used=' ' current=${words[CURRENT]}
    integer place=0
    _weir_subject ''
    for word in "${(@)words[2,CURRENT-1]}"; do
        word=${(Q)word}
        if [[ -n $option && ( $must == one || $word != --* ) ]]; then
            option=
            continue
        fi
        option=
        if [[ $word == -?* ]]; then
            used+="${word%%=*} "
            if _weir_find "$word" && [[ $value != none ]]; then
                option=$name must=$value
            fi
        elif [[ -z $subject ]]; then
            subject=$word
            _weir_subject "$subject" || return 1
        else
            (( place += 1 ))
            if (( place == 1 )); then
                _weir_subject "$subject $word"
            fi
        fi
    done
    if [[ -z $option && $current == --*=* ]]; then
        option=${current%%=*}
        compset -P '--*='
    elif [[ $must == optional && $current == -* ]]; then
        option=
    fi
    if [[ -n $option ]]; then
        _weir_find "$option" && _weir_values "$takes" "$fixed"
    elif [[ $current != -* ]] && _weir_place $place; then
        _weir_values "$takes" "$fixed"
    else
        for each in "${known[@]}"; do
            IFS='|' read -r name value takes fixed text <<<"$each"
            [[ $name != -* || $used == *" $name "* ]] || described+=("$name:$text")
        done
        _describe -o option described
    fi
}

if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
    _weir "$@"
else
    compdef _weir weir
fi
