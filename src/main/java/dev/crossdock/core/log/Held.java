package dev.crossdock.core.log;

/**
 * Remembers up to which line a channel was received, so that a stream that begins again doubles
 * none and loses none. Lines of one channel come in the order of their times; several may share
 * one.
 */
final class Held {

    private long latest = LogLine.NO_TIME;
    private int atLatest;
    private long until = LogLine.NO_TIME;
    private int atUntil;

    /** The time of the youngest line; {@link LogLine#NO_TIME} if there is none. */
    long latest() {
        return latest;
    }

    /** From now on, lines that are held already come again. */
    void resume() {
        until = latest;
        atUntil = atLatest;
    }

    /** Whether a line is not held yet; it is from then on. */
    boolean isNew(long time) {
        if (until != LogLine.NO_TIME && time != LogLine.NO_TIME) {
            if (time < until || time == until && atUntil-- > 0) {
                return false;
            }
            until = LogLine.NO_TIME;
        }
        if (time == latest) {
            atLatest++;
        } else {
            latest = time;
            atLatest = 1;
        }
        return true;
    }
}
