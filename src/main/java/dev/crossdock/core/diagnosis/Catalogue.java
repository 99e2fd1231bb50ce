package dev.crossdock.core.diagnosis;

import dev.crossdock.core.text.Words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every cause with what it means and what to do; asks nobody, so that it needs no engine. */
public final class Catalogue {

    /**
     * One cause.
     *
     * @param title a few words that name it
     * @param means what happened, with the messages that people search for
     * @param advice what to do
     * @param codes the exit codes that it mostly comes with, the usual one first; empty where the
     *     code says nothing
     */
    public record Entry(
            Cause cause, String title, String means, String advice, List<Integer> codes) {

        static Entry of(Cause cause) {
            var key = "catalogue." + cause.id();
            return new Entry(
                    cause,
                    Words.get(key + ".title"),
                    Words.get(key + ".means"),
                    Words.get(key + ".do"),
                    UsualCodes.of(cause));
        }

        private boolean has(String word) {
            return Stream.of(cause.id(), title, means, advice)
                    .anyMatch(text -> plain(text).contains(word));
        }

        private boolean titleHas(String word) {
            return plain(title).contains(word) || cause.id().contains(word);
        }
    }

    private Catalogue() {}

    /** All of it, in the catalogue's order. */
    public static List<Entry> all() {
        return Arrays.stream(Cause.values()).map(Entry::of).toList();
    }

    /**
     * What fits, best first.
     *
     * @param words an exit code, an id, or words that must all be there; all fits nothing asked
     */
    public static List<Entry> search(String words) {
        var asked = plain(words.strip());
        if (asked.isEmpty()) {
            return all();
        }
        var ofCode = asked.matches("\\d{1,3}") ? ofCode(Integer.parseInt(asked)) : List.<Entry>of();
        if (!ofCode.isEmpty()) {
            return ofCode;
        }
        var exact = all().stream().filter(e -> e.cause().id().equals(asked)).toList();
        return exact.isEmpty() ? ofWords(List.of(asked.split("\\s+"))) : exact;
    }

    private static List<Entry> ofCode(int code) {
        return all().stream()
                .filter(entry -> entry.codes().contains(code))
                .sorted(Comparator.comparingInt(entry -> entry.codes().indexOf(code)))
                .toList();
    }

    private static List<Entry> ofWords(List<String> words) {
        return all().stream()
                .filter(entry -> words.stream().allMatch(entry::has))
                .sorted(Comparator.comparing(entry -> !words.stream().allMatch(entry::titleHas)))
                .toList();
    }

    /** Quotes and case differ between what people paste and what stands here. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[“”\"`]", "");
    }
}
