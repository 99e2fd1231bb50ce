package dev.crossdock.ui.fx;

/** Tells people of what ended while they looked elsewhere. Belongs to the JavaFX thread. */
@FunctionalInterface
public interface Notifier {
    /** Tells of it, unless it is being looked at. */
    void tell(News news);
}
