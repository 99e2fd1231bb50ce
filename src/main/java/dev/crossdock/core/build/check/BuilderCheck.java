package dev.crossdock.core.build.check;

import java.util.List;

/**
 * Something that a builder's own check remarks on.
 *
 * @param name of its rule, such as {@code WorkdirRelativePath}
 * @param line from 1
 * @param message for people
 * @param url of the rule's page; empty where there is none
 */
public record BuilderCheck(String name, int line, String message, String url) {

    /** Those that say more than what was found already. */
    public static List<BuilderCheck> beyond(List<BuilderCheck> theirs, List<Finding> ours) {
        return theirs.stream().filter(one -> ours.stream().noneMatch(one::repeats)).toList();
    }

    private boolean repeats(Finding finding) {
        return line == finding.line()
                && switch (finding.id()) {
                    case BASE_SINGLE_PLATFORM -> name.equals("InvalidBaseImagePlatform");
                    case PLATFORM_PINNED -> name.equals("FromPlatformFlagConstDisallowed");
                    default -> false;
                };
    }
}
