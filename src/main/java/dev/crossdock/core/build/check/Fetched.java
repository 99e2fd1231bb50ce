package dev.crossdock.core.build.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of what a command fetches or unpacks: the path of an address, the name of a file. The
 * name that a download is kept under says nothing of what it is.
 */
final class Fetched {

    private static final Set<String> FETCH = Set.of("curl", "wget", "aria2c", "axel", "ADD");
    private static final Set<String> UNPACK =
            Set.of("dpkg", "tar", "bsdtar", "unzip", "gunzip", "7z", "rpm", "xz", "gdebi");
    private static final Set<String> INSTALL =
            Set.of("apt", "apt-get", "yum", "dnf", "microdnf", "zypper", "pip", "pip3", "apk");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?|ftp)://[^/\\s]+(/[^?#\\s]*)?\\S*");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?i).*\\.(?:t[gbx]z2?|tar|gz|xz|bz2|zst|zip|deb|rpm|whl|apk|sh|run|bin|jar|AppImage|7z)");
    private static final Set<String> ITS_VALUE_IS_NO_NAME =
            Set.of(
                    "-o",
                    "--output",
                    "-O",
                    "--output-document",
                    "-C",
                    "--directory",
                    "-d",
                    "--add-architecture",
                    "-H",
                    "--header",
                    "-A",
                    "--user-agent",
                    "-P",
                    "--directory-prefix",
                    "--strip-components",
                    "--output-dir",
                    "-e",
                    "--referer");

    private Fetched() {}

    /** Whether a command is one that fetches or unpacks. */
    static boolean isBy(List<String> command) {
        var program = ScriptCommands.name(command);
        return FETCH.contains(program) || UNPACK.contains(program) || INSTALL.contains(program);
    }

    /**
     * @param command its words, variables filled in
     */
    static List<String> by(List<String> command) {
        var program = ScriptCommands.name(command);
        var words = withoutOtherValues(program, command.subList(1, command.size()));
        if (FETCH.contains(program)) {
            return words.stream().flatMap(Fetched::addressOrFile).toList();
        }
        if (UNPACK.contains(program)) {
            return words.stream().flatMap(Fetched::file).toList();
        }
        return INSTALL.contains(program)
                ? words.stream().filter(word -> word.contains("/")).flatMap(Fetched::file).toList()
                : List.of();
    }

    private static List<String> withoutOtherValues(String program, List<String> words) {
        var kept = new ArrayList<String>();
        // curl's -O has no value, wget's has
        var skipping = new HashSet<>(ITS_VALUE_IS_NO_NAME);
        if (program.equals("curl")) {
            skipping.removeAll(Set.of("-O", "-C", "-P"));
        }
        if (program.equals("wget")) {
            skipping.removeAll(Set.of("-d", "-C"));
        }
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean cluster = program.equals("curl") && word.matches("-[A-Za-z]+o");
            if (skipping.contains(word) || cluster) {
                i++;
            } else if (!word.startsWith("-")) {
                kept.add(word);
            } else if (word.matches("--(?:url|file)=.*")) {
                kept.add(word.substring(word.indexOf('=') + 1));
            }
        }
        return kept;
    }

    /** Where the host is a variable's, the word is no address that can be told from a file. */
    private static Stream<String> addressOrFile(String word) {
        var address = ADDRESS.matcher(word);
        if (address.matches()) {
            return Stream.ofNullable(address.group(1));
        }
        int path = word.indexOf('/');
        return path > 0 && word.startsWith("$") ? Stream.of(word.substring(path)) : file(word);
    }

    private static Stream<String> file(String word) {
        var address = ADDRESS.matcher(word);
        if (address.matches()) {
            return Stream.ofNullable(address.group(1));
        }
        var name = word.substring(word.lastIndexOf('/') + 1);
        return FILE.matcher(name).matches() ? Stream.of(name) : Stream.of();
    }
}
