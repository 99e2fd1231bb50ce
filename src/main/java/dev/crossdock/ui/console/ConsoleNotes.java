package dev.crossdock.ui.console;

/**
 * What is known of a container from elsewhere, to be said at its starts and ends.
 *
 * @param platform such as {@code linux/amd64 emulated by Rosetta}; empty if not known
 * @param cause why it ended, in words; empty if not known
 */
public record ConsoleNotes(String platform, String cause) {

    public static final ConsoleNotes NONE = new ConsoleNotes("", "");
}
