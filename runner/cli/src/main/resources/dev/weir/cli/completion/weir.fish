# Completion of weir's command lines in fish; printed by: weir completion fish

# Prints what can follow a command, an action or the program itself: name|value|takes|words|description.
function __weir_subject
    switch $argv[1]
#SUBJECTS#
        case '*'
            return 1
    end
end

# Prints the values of an option or a place, behind what stands before them in the word.
function __weir_values --argument-names takes fixed typed before
    set -l kind (string replace --regex ',$' '' -- $takes)
    set -l offered
    switch $kind
        case words
            set offered (string split --no-empty ' ' -- $fixed)
        case stream rule
            set offered (__weir_ask $kind's')
        case file
            set offered (__fish_complete_path $typed)
        case folder
            set offered (__fish_complete_directories $typed '')
    end
    if test $kind != $takes
        set -l earlier (string match --regex '^.*,' -- $typed)
        set before "$before$earlier"
    end
    for word in $offered
        printf '%s%s\n' "$before" $word
    end
end

function __weir_ask --argument-names what
    set -l line (commandline -opc)
    set -l asked
    if test $what = streams
        set asked (string replace --regex '^--[^=]*=' '' -- $line[2..] | string match --invert -- '-*')
    end
    $line[1] completion $what $asked 2>/dev/null </dev/null
end

function __weir_complete
    set -l current (commandline -ct)
    set -l line (commandline -opc)
    set -l known (__weir_subject '')
    set -l subject ''
    set -l option ''
    set -l must ''
    set -l used
    set -l place 0
    for word in $line[2..]
        if test -n "$option"; and begin
                test $must = one; or not string match -q -- '--*' $word
            end
            set option ''
            continue
        end
        set option ''
        if string match -q -- '-?*' $word
            set -a used (string replace --regex '=.*' '' -- $word)
            for each in $known
                set -l fields (string split '|' -- $each)
                if test $fields[1] = $word -a $fields[2] != none
                    set option $word
                    set must $fields[2]
                end
            end
        else if test -z "$subject"
            set subject $word
            set known (__weir_subject $subject)
            or return
        else
            set place (math $place + 1)
            if test $place -eq 1
                set -l action (__weir_subject "$subject $word")
                and set known $action
            end
        end
    end
    set -l typed $current
    set -l before ''
    if test -z "$option"; and string match -q -- '--*=*' $current
        set option (string replace --regex '=.*' '' -- $current)
        set before $option=
        set typed (string replace --regex '^[^=]*=' '' -- $current)
    else if test "$must" = optional; and string match -q -- '-*' $current
        set option ''
    end
    set -l at 0
    for each in $known
        set -l fields (string split '|' -- $each)
        if string match -q -- '-*' $fields[1]
            if test -n "$option" -a "$option" = $fields[1]
                __weir_values $fields[3] $fields[4] "$typed" $before
            end
        else
            if test -z "$option"; and not string match -q -- '-*' $current; and test $at -eq $place -o $fields[2] = many
                __weir_values $fields[3] $fields[4] "$typed" ''
                return
            end
            set at (math $at + 1)
        end
    end
    if test -n "$option"
        return
    end
    for each in $known
        set -l fields (string split '|' -- $each)
        if string match -q -- '-*' $fields[1]; and not contains -- $fields[1] $used
            printf '%s\t%s\n' $fields[1] $fields[5]
        end
    end
end

complete --command weir --no-files --arguments '(__weir_complete)'
