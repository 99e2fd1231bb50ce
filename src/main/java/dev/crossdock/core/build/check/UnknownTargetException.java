package dev.crossdock.core.build.check;

import dev.crossdock.core.text.Words;

/** A target that the Dockerfile does not have. */
public final class UnknownTargetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownTargetException(String target) {
        super(Words.get("check.no-target", target));
    }
}
