# Completion of weir's command lines in bash; printed by: weir completion bash

# Puts what can follow a command, an action or the program itself into 'known': name|value|takes|words|description.
_weir_subject() {
    case $1 in
#SUBJECTS#
        *) return 1 ;;
    esac
}

# Puts the words of the line up to the cursor into 'line', as they were typed: bash itself also splits at = and :.
_weir_line() {
    local rest=$COMP_LINE i word
    line=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((i > 0)) && [[ -n $word && $rest != [[:blank:]]* ]]; then
            line[${#line[@]} - 1]+=$word
        else
            line+=("$word")
        fi
        rest=${rest#"${rest%%[![:blank:]]*}"}
        rest=${rest#"$word"}
    done
}

# A word without its quotes.
_weir_bare() {
    local word=${1//[\"\'\\]/}
    [[ $word != '~/'* ]] || word=$HOME/${word#'~/'}
    printf '%s' "$word"
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
    local each at=0
    for each in "${known[@]}"; do
        IFS='|' read -r name value takes fixed text <<<"$each"
        [[ $name != -* ]] || continue
        ((at != $1)) && [[ $value != many ]] || return 0
        at=$((at + 1))
    done
    return 1
}

# Offers the values that begin with what was typed.
_weir_values() {
    local kind=$1 begun=$3 before='' word
    if [[ $kind == *, ]]; then
        kind=${kind%,}
        [[ $begun != *,* ]] || before=${begun%,*},
        begun=${begun##*,}
    fi
    case $kind in
        words) for word in $2; do _weir_offer "$before" "$begun" "$word"; done ;;
        file) _weir_files -f "$begun" ;;
        folder) _weir_files -d "$begun" ;;
        stream | rule)
            while IFS= read -r word; do _weir_offer "$before" "$begun" "$word"; done < <(_weir_ask "${kind}s")
            ;;
    esac
}

_weir_ask() {
    local each asked=()
    for each in "${line[@]:1:${#line[@]}-2}"; do
        [[ $each != --*=* ]] || each=${each#*=}
        [[ $1 == rules || $each == -* ]] || asked+=("$(_weir_bare "$each")")
    done
    "$(_weir_bare "${line[0]}")" completion "$1" "${asked[@]}" 2>/dev/null </dev/null
}

_weir_files() {
    compopt -o filenames 2>/dev/null
    local each
    while IFS= read -r each; do COMPREPLY+=("$each"); done < <(compgen "$1" -- "$(_weir_bare "$2")")
}

_weir_offer() {
    [[ $3 == "$2"* ]] || return 0
    local quoted
    printf -v quoted %q "$3"
    COMPREPLY+=("$1$quoted")
}

_weir() {
    local line known name value takes fixed text
    local word subject='' option='' must='' used=' ' place=0 current typed each i
    COMPREPLY=()
    _weir_line
    current=${line[${#line[@]} - 1]}
    _weir_subject ''
    for word in "${line[@]:1:${#line[@]}-2}"; do
        if [[ -n $option && ($must == one || $word != --*) ]]; then
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
            _weir_subject "$subject" || return 0
        else
            place=$((place + 1))
            if ((place == 1)); then
                _weir_subject "$subject $word"
            fi
        fi
    done
    typed=$current
    if [[ -z $option && $current == --*=* ]]; then
        option=${current%%=*} typed=${current#*=}
    elif [[ $must == optional && $current == -* ]]; then
        option=
    fi
    if [[ -n $option ]]; then
        ! _weir_find "$option" || _weir_values "$takes" "$fixed" "$typed"
    elif [[ $current != -* ]] && _weir_place "$place"; then
        _weir_values "$takes" "$fixed" "$typed"
    else
        for each in "${known[@]}"; do
            name=${each%%|*}
            [[ $name != -* || $used == *" $name "* ]] || _weir_offer '' "$current" "$name"
        done
    fi
    # A reply stands for what follows the last colon only.
    if [[ $typed == *:* && $COMP_WORDBREAKS == *:* ]]; then
        for i in "${!COMPREPLY[@]}"; do
            COMPREPLY[i]=${COMPREPLY[i]#"${typed%"${typed##*:}"}"}
        done
    fi
}

complete -F _weir weir
