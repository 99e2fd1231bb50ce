package dev.crossdock.ui.fx;

import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge.Form;
import dev.crossdock.ui.fx.Badge.Ground;
import dev.crossdock.ui.fx.Badge.Look;
import dev.crossdock.ui.fx.Badge.Tone;

/** What is said of a platform in a badge: which one, how it runs, and whether it is here. */
public final class PlatformBadge {
    private PlatformBadge() {}

    /** A platform whose content is in the engine: filled, {@code arm64 native}. */
    public static Look local(PlatformSupport support) {
        return filled(support, support.platform().shortName(), runs(support.runs()));
    }

    /** A platform that is only published: dashed, {@code arm64 published}. */
    public static Look published(PlatformSupport support) {
        var name = support.platform().shortName();
        return new Look(
                glyph(support.runs()),
                name,
                Words.get("platform.published"),
                Tone.NEUTRAL,
                iconTone(support.runs()),
                Form.PILL,
                Ground.DASHED,
                Words.get("platform.published.meaning", support.platform(), runs(support.runs())));
    }

    /** How a platform runs, where its name stands beside the badge: {@code Rosetta}. */
    public static Look runsOnly(PlatformSupport support) {
        return filled(support, "", runs(support.runs()));
    }

    /** As {@link #runsOnly}, in more words: {@code emulated by Rosetta}. */
    public static Look runsInWords(PlatformSupport support) {
        return filled(support, "", inWords(support.runs()));
    }

    /** One word for how a platform runs: {@code native}, {@code QEMU}, {@code cannot run}. */
    public static String runs(RunsHow how) {
        return switch (how) {
            case RunsHow.Native n -> Words.get("platform.native");
            case RunsHow.Emulated(var by) -> by.label();
            case RunsHow.Unavailable u -> Words.get("platform.cannot-run");
            case RunsHow.NotProbed n -> Words.get("platform.not-probed");
        };
    }

    /** The icon for how a platform runs, for where there is no room for a badge. */
    public static Glyph glyph(RunsHow how) {
        return switch (how) {
            case RunsHow.Native n -> Glyph.NATIVE;
            case RunsHow.Emulated e -> Glyph.EMULATED;
            case RunsHow.Unavailable u -> Glyph.CANNOT_RUN;
            case RunsHow.NotProbed n -> Glyph.NOT_PROBED;
        };
    }

    /** The colour of {@link #glyph}. */
    public static Tone iconTone(RunsHow how) {
        return switch (how) {
            case RunsHow.Native n -> Tone.SUCCESS;
            case RunsHow.Emulated e -> Tone.ACCENT;
            case RunsHow.Unavailable u -> Tone.DANGER;
            case RunsHow.NotProbed n -> Tone.NEUTRAL;
        };
    }

    private static Look filled(PlatformSupport support, String strong, String plain) {
        var how = support.runs();
        var cannot = how instanceof RunsHow.Unavailable;
        return new Look(
                glyph(how),
                strong,
                plain,
                cannot ? Tone.NEUTRAL : iconTone(how),
                iconTone(how),
                Form.PILL,
                ground(how),
                Words.get("platform.local.meaning", support.platform(), inWords(how)));
    }

    private static Ground ground(RunsHow how) {
        return switch (how) {
            case RunsHow.Native n -> Ground.TINT;
            case RunsHow.Emulated e -> Ground.TINT;
            case RunsHow.Unavailable u -> Ground.CANNOT;
            case RunsHow.NotProbed n -> Ground.UNSURE;
        };
    }

    private static String inWords(RunsHow how) {
        return how instanceof RunsHow.Emulated(var by)
                ? Words.get("platform.emulated-by", by.label())
                : runs(how);
    }
}
