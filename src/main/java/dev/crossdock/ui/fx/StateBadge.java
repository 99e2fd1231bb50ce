package dev.crossdock.ui.fx;

import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge.Form;
import dev.crossdock.ui.fx.Badge.Ground;
import dev.crossdock.ui.fx.Badge.Look;
import dev.crossdock.ui.fx.Badge.Tone;

/** What is said of a container's state in a badge. */
public final class StateBadge {
    private StateBadge() {}

    /**
     * A container's state as its list entry tells it.
     *
     * @param stoppedByUser whether somebody asked it to stop, which the list entry does not know
     */
    public static Look of(ContainerSummary container, boolean stoppedByUser) {
        return switch (container.status()) {
            case RUNNING -> running();
            case PAUSED -> neutral(Glyph.PAUSED, Words.get("state.paused"));
            case RESTARTING -> restarting(0);
            case CREATED -> neutral(Glyph.CREATED, Words.get("state.created"));
            case REMOVING -> neutral(Glyph.DELETE, Words.get("state.removing"));
            case DEAD -> look(Glyph.FAILED, Words.get("state.dead"), Tone.DANGER);
            case EXITED -> stoppedByUser ? stoppedByYou() : exited(exitCode(container), "");
        };
    }

    public static Look running() {
        return look(Glyph.RUNNING, Words.get("state.running"), Tone.SUCCESS);
    }

    /**
     * @param times how often it was restarted; 0 where that is not known
     */
    public static Look restarting(int times) {
        var text =
                times > 0
                        ? Words.get("state.restarting-times", times)
                        : Words.get("state.restarting");
        return look(Glyph.RESTARTING, text, Tone.WARNING);
    }

    public static Look stoppedByYou() {
        return neutral(Glyph.STOPPED, Words.get("state.stopped-by-you"));
    }

    /**
     * @param meaning of the exit code in two or three words, such as {@code illegal instruction};
     *     empty for none
     */
    public static Look exited(int code, String meaning) {
        if (code == 0) {
            return neutral(Glyph.DONE, Words.get("state.done"));
        }
        var text =
                meaning.isEmpty()
                        ? Words.get("state.exit", code)
                        : Words.get("state.exit-meaning", code, meaning);
        return look(Glyph.FAILED, text, Tone.DANGER);
    }

    /** The number alone, for where several stand beside each other. */
    public static Look code(int code) {
        var text = Words.get("state.exit", code);
        return code == 0 ? neutral(Glyph.DONE, text) : look(Glyph.FAILED, text, Tone.DANGER);
    }

    private static int exitCode(ContainerSummary container) {
        var code = container.exitCode();
        return code == null ? 0 : code;
    }

    private static Look neutral(Glyph glyph, String text) {
        return look(glyph, text, Tone.NEUTRAL);
    }

    private static Look look(Glyph glyph, String text, Tone tone) {
        return new Look(glyph, "", text, tone, tone, Form.BOX, Ground.TINT, text);
    }
}
