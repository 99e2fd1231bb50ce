package dev.crossdock.ui.fx;

import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

/** Leads from one feature to another, so that none needs to know the other. */
public interface Navigator {
    /** The pages' ids. */
    String IMAGES = "images";

    String CONTAINERS = "containers";
    String BUILDS = "builds";
    String MATRIX = "matrix";
    String ENGINE = "engine";

    /** Brings a page to the front. */
    void open(String pageId);

    /**
     * Opens the run wizard.
     *
     * @param start what is already known of the run; null to begin from nothing
     */
    void run(@Nullable RunSpec start);

    /** Opens the matrix page for an image, to run it on all of its platforms. */
    default void testEverywhere(String image) {
        open(MATRIX);
    }

    /** Opens the settings. */
    default void settings() {}

    /** Brings a container to the front. */
    void showContainer(String id, ContainerView view);

    /** Which side of a container. */
    enum ContainerView {
        CONSOLE,
        DIAGNOSIS,
        TERMINAL,
        DETAILS
    }
}
