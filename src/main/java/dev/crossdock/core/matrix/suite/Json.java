package dev.crossdock.core.matrix.suite;

import java.util.List;
import java.util.Map;

/** A value of a JSON text, with the line that it begins on. */
sealed interface Json {

    int line();

    /**
     * @param members in the order of the text
     */
    record Members(int line, Map<String, Json> members) implements Json {}

    record Items(int line, List<Json> items) implements Json {}

    record Text(int line, String text) implements Json {}

    /**
     * @param digits as written
     */
    record Number(int line, String digits) implements Json {}

    record Truth(int line, boolean value) implements Json {}

    record Nothing(int line) implements Json {}
}
