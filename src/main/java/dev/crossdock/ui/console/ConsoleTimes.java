package dev.crossdock.ui.console;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Whether a console shows times, in which zone, and whether with the date. */
public final class ConsoleTimes {

    private static final String DATE = "uuuu-MM-dd ";
    private static final String LINE = "HH:mm:ss.SSS";
    private static final String MARK = "HH:mm:ss";

    /** Tells a time in UTC from a local one. */
    private static final String UTC = "'Z'";

    private final ZoneId local;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final BooleanProperty utc = new SimpleBooleanProperty(this, "utc");
    private final BooleanProperty dated = new SimpleBooleanProperty(this, "dated");
    private DateTimeFormatter line;
    private DateTimeFormatter mark;

    /**
     * @param local the zone of times that are not in UTC
     */
    ConsoleTimes(ZoneId local) {
        this.local = local;
        line = form(LINE);
        mark = form(MARK);
        utc.subscribe(() -> reform());
        dated.subscribe(() -> reform());
    }

    /** Whether lines show their times; marks always do. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether times are in UTC instead of the local zone. */
    public BooleanProperty utcProperty() {
        return utc;
    }

    /** Whether times have their date. */
    public BooleanProperty datedProperty() {
        return dated;
    }

    /** The zone of times, shown or written. */
    ZoneId zone() {
        return utc.get() ? ZoneOffset.UTC : local;
    }

    /** The time of a line. */
    String ofLine(Instant time) {
        return line.format(time);
    }

    /** The time of a start or an end. */
    String ofMark(Instant time) {
        return mark.format(time);
    }

    /** How many characters the time of a line has. */
    int length() {
        return ofLine(Instant.EPOCH).length();
    }

    /**
     * @param listener called when times are to be drawn anew
     */
    Subscription onChange(Runnable listener) {
        return Subscription.combine(
                shown.subscribe(listener), utc.subscribe(listener), dated.subscribe(listener));
    }

    private void reform() {
        line = form(LINE);
        mark = form(MARK);
    }

    private DateTimeFormatter form(String time) {
        var pattern = (dated.get() ? DATE : "") + time + (utc.get() ? UTC : "");
        return DateTimeFormatter.ofPattern(pattern).withZone(zone());
    }
}
