package dev.crossdock.core.diagnosis.evidence;

import java.util.List;

/**
 * Parts of words by which a line is likely to tell of trouble; most lines of most logs have none.
 */
final class FailureWords {

    private static final List<String> ALL =
            List.of(
                    "error",
                    "fatal",
                    "fail",
                    "panic",
                    "exception",
                    "traceback",
                    "denied",
                    "refused",
                    "killed",
                    "cannot",
                    "can't",
                    "could not",
                    "unable",
                    "missing",
                    "not found",
                    "not set",
                    "not permitted",
                    "not a",
                    "not defined",
                    "no such",
                    "no space",
                    "unknown",
                    "out of memory",
                    "segmentation",
                    "abort",
                    "illegal",
                    "invalid",
                    "required",
                    "uncaught",
                    "unset",
                    "undefined",
                    "unbound",
                    "parameter",
                    "must",
                    "need",
                    "please",
                    "empty",
                    "lacks",
                    "expect",
                    "specif",
                    "provide",
                    "environ",
                    "tty",
                    "terminal",
                    "ioctl",
                    "eof",
                    "terminat",
                    "assert",
                    "dumped",
                    "interpreter",
                    "resolve",
                    "unexpected",
                    "not enough",
                    "too many",
                    "forbidden",
                    "unauthorized",
                    "read-only",
                    "in use",
                    "bad address",
                    "unsupported",
                    "not support",
                    "incompatible",
                    "mismatch",
                    "conflict",
                    "certificate",
                    "too low",
                    "too old",
                    "exceed",
                    "already",
                    "licen",
                    "timed out",
                    "timeout",
                    "unreachable",
                    "errno",
                    "writ",
                    "permission",
                    "no route",
                    "wrong",
                    "corrupt",
                    "deprecat",
                    "insufficient",
                    "allocat",
                    "emerg",
                    "eaddr",
                    "enotfound");

    private FailureWords() {}

    /**
     * @param lower the line in lower case
     */
    static boolean in(String lower) {
        for (var word : ALL) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
