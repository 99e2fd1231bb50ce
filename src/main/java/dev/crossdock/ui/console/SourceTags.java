package dev.crossdock.ui.console;

import dev.crossdock.ui.fx.Inks;
import dev.crossdock.ui.fx.Inks.Ink;

import javafx.scene.paint.Color;

import java.util.List;

/** What the lines of each container are marked with where several are in one console. */
final class SourceTags {

    /** Of a longer name the middle is left out: names of replicas differ at their ends. */
    private static final int MOST_CHARACTERS = 20;

    private static final int LAST_CHARACTERS = 9;

    private static final Ink[] FIRST = {
        Ink.BLUE, Ink.GREEN, Ink.MAGENTA, Ink.CYAN, Ink.YELLOW, Ink.RED
    };

    /** How far the colours of each further round are from those of the first. */
    private static final double[] ROUNDS = {0, 0.4, 0.65};

    private final List<ConsoleSource> sources;
    private final int characters;

    SourceTags(List<ConsoleSource> sources) {
        this.sources = sources;
        this.characters =
                sources.size() < 2
                        ? 0
                        : sources.stream()
                                .mapToInt(
                                        source -> Math.min(MOST_CHARACTERS, source.name().length()))
                                .max()
                                .orElse(0);
    }

    /** How many characters wide the names are; 0 where there is nothing to tell apart. */
    int characters() {
        return characters;
    }

    /**
     * The whole names, by the indexes of the sources; none where there is nothing to tell apart.
     */
    List<String> names() {
        return characters == 0 ? List.of() : sources.stream().map(ConsoleSource::name).toList();
    }

    /** The name of a source as there is room for it; empty where it is the only one. */
    String name(int source) {
        if (characters == 0) {
            return "";
        }
        var name = sources.get(source).name();
        int length = name.length();
        return length <= MOST_CHARACTERS
                ? name
                : name.substring(0, MOST_CHARACTERS - LAST_CHARACTERS - 1)
                        + "…"
                        + name.substring(length - LAST_CHARACTERS);
    }

    /** As many colours as can be told apart; then they come again. */
    static Color colour(int source, Inks inks) {
        var first = inks.of(FIRST[source % FIRST.length]);
        double round = ROUNDS[source / FIRST.length % ROUNDS.length];
        return first.interpolate(inks.of(Ink.TEXT), round);
    }
}
