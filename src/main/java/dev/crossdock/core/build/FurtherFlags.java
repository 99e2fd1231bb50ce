package dev.crossdock.core.build;

import dev.crossdock.core.run.shell.ShellLexer;
import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Flags of {@code docker buildx build} that are typed as they are: secrets, labels, caches. What
 * Crossdock does not know is passed on.
 */
public final class FurtherFlags {

    /** Those that the form has fields for, and the key of what each field is called. */
    private static final Map<String, String> ELSEWHERE =
            Map.ofEntries(
                    Map.entry("--platform", "builds.for"),
                    Map.entry("--file", "builds.flags.file"),
                    Map.entry("-f", "builds.flags.file"),
                    Map.entry("--target", "builds.target"),
                    Map.entry("--build-arg", "builds.arguments"),
                    Map.entry("--output", "builds.output"),
                    Map.entry("-o", "builds.output"),
                    Map.entry("--push", "builds.output"),
                    Map.entry("--load", "builds.output"),
                    Map.entry("--builder", "builds.builder"));

    /** Those that Crossdock reads the answer of, or that would ask something of a terminal. */
    private static final Set<String> TAKEN =
            Set.of(
                    "--progress",
                    "--metadata-file",
                    "--iidfile",
                    "--quiet",
                    "-q",
                    "--call",
                    "--print");

    private static final Set<String> SWITCHES =
            Set.of("--no-cache", "--pull", "--sbom", "--provenance", "--check", "-D", "--debug");

    private FurtherFlags() {}

    /**
     * Reads what was typed, with a shell's quotes.
     *
     * @return the words as they are passed on
     * @throws IllegalArgumentException with a sentence if it cannot be passed on
     */
    public static List<String> parse(String typed) {
        var words = words(typed);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (!word.startsWith("-") || word.equals("-") || word.equals("--")) {
                throw new IllegalArgumentException(Words.get("builds.flags.no-flag", word));
            }
            refuse(name);
            if (!word.contains("=") && !SWITCHES.contains(name)) {
                i++; // its value, which may be anything
                if (i == words.size()) {
                    throw new IllegalArgumentException(Words.get("builds.flags.no-value", name));
                }
            }
        }
        return words;
    }

    /** The names that the flags give the result beside its own. */
    static List<String> tags(List<String> flags) {
        var tags = new ArrayList<String>();
        split(flags, tags, new ArrayList<>());
        return tags;
    }

    /** The flags that give no name. */
    static List<String> withoutTags(List<String> flags) {
        var rest = new ArrayList<String>();
        split(flags, new ArrayList<>(), rest);
        return rest;
    }

    private static void split(List<String> flags, List<String> tags, List<String> rest) {
        for (int i = 0; i < flags.size(); i++) {
            var flag = flags.get(i);
            if (flag.equals("--tag") || flag.equals("-t")) {
                tags.add(flags.get(++i));
            } else if (flag.startsWith("--tag=") || flag.startsWith("-t=")) {
                tags.add(flag.substring(flag.indexOf('=') + 1));
            } else {
                rest.add(flag);
            }
        }
    }

    private static void refuse(String name) {
        if (ELSEWHERE.containsKey(name)) {
            throw new IllegalArgumentException(
                    Words.get("builds.flags.elsewhere", name, Words.get(ELSEWHERE.get(name))));
        }
        if (TAKEN.contains(name)) {
            throw new IllegalArgumentException(Words.get("builds.flags.taken", name));
        }
    }

    private static List<String> words(String typed) {
        try {
            var read = ShellLexer.read(typed, 0, typed.length(), false);
            if (read.rest() != null && !read.rest().isBlank()) {
                throw new IllegalArgumentException(Words.get("builds.flags.no-flag", read.rest()));
            }
            return read.words().stream().map(w -> read.expansions().plain(w.text())).toList();
        } catch (UnreadableLineException e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }
}
