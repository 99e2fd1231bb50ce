package dev.crossdock.ui.run;

/** What is done to run an image, in order. */
public enum LaunchStep {
    PULL,
    CREATE,
    START
}
