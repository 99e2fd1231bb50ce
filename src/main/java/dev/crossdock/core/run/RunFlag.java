package dev.crossdock.core.run;

/**
 * A flag of {@code docker run}.
 *
 * @param name the long one, without dashes
 * @param letter the short one, or a space
 * @param takesValue false for a switch, whose value may only be given with {@code =}
 */
record RunFlag(String name, char letter, boolean takesValue) {

    String longForm() {
        return "--" + name;
    }
}
