package dev.crossdock.core.journal;

import dev.crossdock.core.diagnosis.Redaction;

import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is logged, and where to, as long as nobody asks for more: warnings, on stderr. {@code
 * java.util.logging} makes one of these instead of reading a file, when the first thing is logged;
 * also what JavaFX and the JDK have to say goes there.
 */
public final class Logging {
    /** Held here: a level is forgotten with the logger that nobody holds. */
    private static List<Logger> silent = List.of();

    /** For {@code java.util.logging}, which calls it once. */
    public Logging() {
        var root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new StderrLines());
        // It calls it an error when the screen scrolls while the cursor is painted, some hundred
        // times in a long output.
        silent =
                List.of(
                        Logger.getLogger(
                                "com.techsenger.jeditermfx.core.model.TerminalTextBuffer"));
        silent.forEach(logger -> logger.setLevel(Level.OFF));
    }

    /** Has everything logged so. To be called before anything is; costs nothing until then. */
    public static void use() {
        System.setProperty("java.util.logging.config.class", Logging.class.getName());
    }

    static LineFormat format() {
        return new LineFormat(Redaction.ofEnvironment(System.getenv()), ZoneId.systemDefault());
    }
}
