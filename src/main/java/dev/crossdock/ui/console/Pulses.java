package dev.crossdock.ui.console;

/** Makes actions that may be asked for by any thread, however often, and are done now and then. */
@FunctionalInterface
public interface Pulses {

    /**
     * @param action to be done on the JavaFX thread
     * @return asks for it; several askings before it is done are one
     */
    Runnable oncePerPulse(Runnable action);
}
