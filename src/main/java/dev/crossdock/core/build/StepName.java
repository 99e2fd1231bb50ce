package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a BuildKit vertex name says: {@code [linux/arm64 build 2/5] RUN make}. A build for one
 * platform leaves the platform out, a stage without a name the stage (BuildKit {@code
 * frontend/dockerfile/dockerfile2llb/convert.go}, prefixCommand).
 *
 * @param platform empty where the name has none
 * @param stage empty where it has none or is unnamed
 * @param number the step's number in its stage, from 1; 0 for internal steps
 * @param of how many steps the stage has; 0 for internal steps
 * @param instruction the rest, such as {@code RUN make}
 */
public record StepName(
        Optional<Platform> platform, String stage, int number, int of, String instruction) {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\] (.*)", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("(\\d+)/(\\d+)");

    /** Reads a name; one that is not of that form is all instruction. */
    public static StepName parse(String name) {
        var brackets = BRACKETS.matcher(name);
        if (!brackets.matches()) {
            return new StepName(Optional.empty(), "", 0, 0, name);
        }
        Optional<Platform> platform = Optional.empty();
        var stage = "";
        int number = 0;
        int of = 0;
        for (var word : brackets.group(1).split(" ")) {
            var count = COUNT.matcher(word);
            if (count.matches()) {
                number = Integer.parseInt(count.group(1));
                of = Integer.parseInt(count.group(2));
            } else if (word.contains("/") && platform.isEmpty()) {
                platform = Optional.of(Platform.parse(word.replaceAll("->.*", "")));
            } else if (!word.equals("internal")) {
                stage = word;
            }
        }
        return new StepName(platform, stage, number, of, brackets.group(2));
    }

    /** Whether it is a step of the Dockerfile, and not of the builder's own. */
    public boolean ofDockerfile() {
        return number > 0;
    }
}
