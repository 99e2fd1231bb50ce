package dev.crossdock.core.build.check;

/** Where images are looked up. May be used from several threads at once. */
@FunctionalInterface
public interface Bases {

    /** What is known of an image; nothing is pulled. */
    BaseImage of(String reference);
}
