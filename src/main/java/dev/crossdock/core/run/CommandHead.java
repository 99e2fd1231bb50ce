package dev.crossdock.core.run;

import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands before the flags of {@code run}: {@code FOO=bar sudo -E docker --context x container
 * run}.
 *
 * @param assignments variables set for this command only
 * @param global the flags before {@code run}, by their long names; values are words of their own
 */
record CommandHead(Map<String, String> assignments, List<String> global) {

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);
    private static final Set<String> WRAPPERS =
            Set.of("sudo", "doas", "time", "exec", "command", "nohup", "winpty", "env");
    private static final Set<String> WRAPPER_VALUES = Set.of("-u", "-g", "--user", "--group");
    private static final Set<String> PROGRAMS = Set.of("docker", "podman", "nerdctl");

    /** Of docker/cli's {@code cli/flags/options.go}. */
    private static final Map<String, String> SHORT_GLOBAL =
            Map.of("-c", "--context", "-H", "--host", "-l", "--log-level", "-D", "--debug");

    private static final Set<String> GLOBAL_VALUES =
            Set.of(
                    "--config",
                    "--context",
                    "--host",
                    "--log-level",
                    "--tlscacert",
                    "--tlscert",
                    "--tlskey");
    private static final Set<String> GLOBAL_SWITCHES = Set.of("--debug", "--tls", "--tlsverify");

    static CommandHead read(WordCursor words) {
        var assignments = new LinkedHashMap<String, String>();
        before(words, assignments);
        program(words);
        var global = new ArrayList<String>();
        while (words.peek().startsWith("-")) {
            global(words, global);
        }
        subcommand(words);
        return new CommandHead(assignments, global);
    }

    private static void before(WordCursor words, Map<String, String> assignments) {
        boolean wrapped = false;
        while (words.hasNext()) {
            var word = words.peek();
            if (ASSIGNMENT.matcher(word).matches()) {
                assignments.put(
                        word.substring(0, word.indexOf('=')),
                        word.substring(word.indexOf('=') + 1));
            } else if (WRAPPERS.contains(word)) {
                wrapped = true;
            } else if (wrapped && word.startsWith("-")) {
                if (WRAPPER_VALUES.contains(word)) {
                    words.take();
                }
            } else {
                return;
            }
            words.take();
        }
    }

    private static void program(WordCursor words) {
        int position = words.position();
        var word = words.peek();
        var name = word.substring(1 + Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')));
        name = name.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
        if (name.equals("docker-compose") || name.equals("podman-compose")) {
            throw new UnreadableLineException(position, Words.get("run.parse.compose"));
        }
        if (!PROGRAMS.contains(name)) {
            throw new UnreadableLineException(position, Words.get("run.parse.not-docker"));
        }
        words.take();
    }

    private static void global(WordCursor words, List<String> global) {
        int position = words.position();
        var word = words.take().text();
        int equals = word.indexOf('=');
        var flag = equals < 0 ? word : word.substring(0, equals);
        var name = SHORT_GLOBAL.getOrDefault(flag, flag);
        if (GLOBAL_SWITCHES.contains(name)) {
            global.add(equals < 0 ? name : name + word.substring(equals));
        } else if (equals > 0 && name.startsWith("--") && !GLOBAL_VALUES.contains(name)) {
            global.add(word);
        } else if (GLOBAL_VALUES.contains(name)) {
            global.add(name);
            global.add(equals < 0 ? words.value(flag) : word.substring(equals + 1));
        } else {
            throw new UnreadableLineException(position, Words.get("run.parse.global-flag", word));
        }
    }

    private static void subcommand(WordCursor words) {
        int position = words.position();
        if (words.peek().equals("container")) {
            words.take();
        }
        if (words.peek().equals("compose")) {
            throw new UnreadableLineException(position, Words.get("run.parse.compose"));
        }
        if (!words.peek().equals("run")) {
            throw new UnreadableLineException(words.position(), Words.get("run.parse.not-run"));
        }
        words.take();
    }
}
