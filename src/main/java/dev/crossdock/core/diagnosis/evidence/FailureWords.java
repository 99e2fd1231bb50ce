package dev.crossdock.core.diagnosis.evidence;

import java.util.regex.Pattern;

/** What a line says that is worth keeping from the middle of a long log. */
final class FailureWords {

    private static final Pattern ANY =
            Pattern.compile(
                    "error|fatal|fail|panic|exception|traceback|denied|refused|killed|cannot|unable|missing|not"
                            + " (?:found|set|permitted)|no such|no space|out of"
                            + " memory|segmentation|abort|illegal|invalid|required|uncaught",
                    Pattern.CASE_INSENSITIVE);

    private FailureWords() {}

    static boolean in(String line) {
        return ANY.matcher(line).find();
    }
}
