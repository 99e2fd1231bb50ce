package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Heredoc;
import dev.crossdock.core.build.dockerfile.Instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The simple commands that a RUN starts, found without running a shell: near enough to see what is
 * called with what. Words keep their variables and lose their quotes.
 */
final class ScriptCommands {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "su");
    private static final Pattern ONLY_A_SHELL =
            Pattern.compile("\\s*(?:\\S*/)?(?:sh|bash|ash|dash|zsh)?(?:\\s+-\\S+)*\\s*");
    private static final Pattern MARK = Pattern.compile("\\d*<<-?\\s*[\"']?\\w[\\w.]*[\"']?");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);

    /** What stands before a command and is none itself. */
    private static final Set<String> BEFORE =
            Set.of(
                    "!", "{", "if", "then", "else", "elif", "while", "until", "do", "time", "exec",
                    "sudo", "env", "command", "nice", "nohup", "eval");

    private static final int DEEPEST = 4;

    private ScriptCommands() {}

    /** All commands of a RUN, in order. */
    static List<List<String>> of(Instruction run) {
        var commands = new ArrayList<List<String>>();
        if (run.isJson()) {
            add(run.words(), commands, 0);
            return commands;
        }
        for (var words : split(script(run))) {
            add(words, commands, 0);
        }
        return commands;
    }

    /** The text that a shell would read, documents included where a shell reads them. */
    static String script(Instruction run) {
        var line = run.arguments();
        var text = new StringBuilder(line);
        boolean read = ONLY_A_SHELL.matcher(MARK.matcher(line).replaceAll("")).matches();
        for (Heredoc document : run.documents()) {
            if (read) {
                document.content()
                        .lines()
                        .filter(one -> !one.stripLeading().startsWith("#"))
                        .forEach(one -> text.append('\n').append(one));
            }
        }
        return text.toString();
    }

    private static void add(List<String> words, List<List<String>> commands, int depth) {
        int start = 0;
        while (start < words.size()
                && (BEFORE.contains(words.get(start))
                        || ASSIGNMENT.matcher(words.get(start)).matches())) {
            start++;
        }
        var command = words.subList(start, words.size());
        if (command.isEmpty()) {
            return;
        }
        commands.add(List.copyOf(command));
        int script = command.indexOf("-c") + 1;
        if (SHELLS.contains(name(command)) && depth < DEEPEST) {
            for (int i = script > 0 ? script : command.size(); i < command.size(); i++) {
                split(command.get(i)).forEach(inner -> add(inner, commands, depth + 1));
            }
        }
    }

    /** The program's name without its folder. */
    static String name(List<String> command) {
        var first = command.getFirst();
        return first.substring(first.lastIndexOf('/') + 1);
    }

    private static List<List<String>> split(String script) {
        return new Split(script, 0).commands();
    }

    /** Reads a script once, from left to right. */
    private static final class Split {
        private final String text;
        private final List<List<String>> commands = new ArrayList<>();
        private List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean inWord;
        private final int depth;
        private boolean doubleQuoted;

        Split(String text, int depth) {
            this.text = text;
            this.depth = depth;
        }

        List<List<String>> commands() {
            for (int i = 0; i < text.length(); i++) {
                i = take(i);
            }
            endCommand();
            return commands;
        }

        private int take(int at) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                word.append(text.charAt(at + 1) == '\n' ? ' ' : text.charAt(at + 1));
                inWord = true;
                return at + 1;
            }
            if (c == '\'' && !doubleQuoted) {
                int end = text.indexOf('\'', at + 1);
                int stop = end < 0 ? text.length() : end;
                word.append(text, at + 1, stop);
                inWord = true;
                return stop;
            }
            if (text.startsWith("${", at)) {
                return braces(at);
            }
            return plain(c, at);
        }

        private int braces(int at) {
            int end = text.indexOf('}', at);
            int stop = end < 0 ? text.length() - 1 : end;
            word.append(text, at, stop + 1);
            inWord = true;
            return stop;
        }

        private int plain(char c, int at) {
            if (c == '`' || text.startsWith("$(", at)) {
                return substitution(at, c == '`');
            }
            if (c == '"') {
                doubleQuoted = !doubleQuoted;
                inWord = true;
            } else if (doubleQuoted) {
                word.append(c);
            } else if (";|&()\n".indexOf(c) >= 0) {
                endCommand();
            } else if (Character.isWhitespace(c)) {
                endWord();
            } else {
                word.append(c);
                inWord = true;
            }
            return at;
        }

        /** What a substitution starts is a command like any other; what it prints is not known. */
        private int substitution(int at, boolean backticks) {
            int start = backticks ? at + 1 : at + 2;
            int end = backticks ? text.indexOf('`', start) : closing(start);
            int stop = end < 0 ? text.length() : end;
            if (depth < DEEPEST) {
                commands.addAll(new Split(text.substring(start, stop), depth + 1).commands());
            }
            word.append("$()");
            inWord = true;
            return stop;
        }

        private int closing(int from) {
            int open = 1;
            for (int i = from; i < text.length(); i++) {
                open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
                if (open == 0) {
                    return i;
                }
            }
            return -1;
        }

        private void endWord() {
            if (inWord || !word.isEmpty()) {
                words.add(word.toString());
            }
            word.setLength(0);
            inWord = false;
        }

        private void endCommand() {
            endWord();
            if (!words.isEmpty()) {
                commands.add(words);
                words = new ArrayList<>();
            }
        }
    }
}
