package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

import java.util.List;

/** Where images are looked up. May be used from several threads at once. */
@FunctionalInterface
public interface Bases {

    /** What is known of an image; nothing is pulled. */
    BaseImage of(String reference);

    /**
     * What an image keeps {@code ONBUILD} for the stages that are built from it; empty where nobody
     * can tell, for a check without it is better than none.
     *
     * @param known what {@link #of} answered
     * @param platform that it is built from for
     */
    default List<String> onBuild(String reference, BaseImage known, Platform platform) {
        return List.of();
    }
}
