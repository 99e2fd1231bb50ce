package dev.crossdock.ui.fx;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * Every icon of the window, named for what it stands for. Most are Feather's; what that set lacks
 * is drawn here as an SVG path in the same 24-unit box with the same stroke.
 */
public enum Glyph {
    // Pages
    IMAGES(Feather.LAYERS),
    CONTAINERS(Feather.BOX),
    BUILDS("M9 3h6v6H9zM3 14h7v7H3zM14 14h7v7h-7zM12 9v2.5M6.5 14v-2.5h11V14"),
    MATRIX(Feather.COLUMNS),
    ENGINE(Feather.ACTIVITY),

    // How a platform runs
    NATIVE(Feather.CPU),
    EMULATED("M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4"),
    CANNOT_RUN(Feather.SLASH),
    NOT_PROBED("M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0", 3.2),

    // States
    RUNNING("M7 5l11 7-11 7z", true),
    RESTARTING(Feather.ROTATE_CW),
    FAILED(Feather.X_OCTAGON),
    DONE(Feather.CHECK_CIRCLE),
    STOPPED(Feather.SQUARE),
    PAUSED(Feather.PAUSE),
    ENDED("M6 6h12v12H6z", true),
    CREATED(Feather.CIRCLE),
    CAUSE_FOUND(
            "M19 10.5a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0M21.5 21.5l-5-5M6 10.5h2l1.5-3.5 2.5 7"
                    + " 1.5-3.5h2"),
    WARNING(Feather.ALERT_TRIANGLE),
    INFO(Feather.INFO),
    ERROR(Feather.X_OCTAGON),

    // Actions
    RUN(Feather.PLAY),
    STOP(Feather.SQUARE),
    PULL(Feather.DOWNLOAD),
    PUSH(Feather.UPLOAD),
    REFRESH(Feather.ROTATE_CW),
    COPY(Feather.COPY),
    CLOSE(Feather.X),
    DELETE(Feather.TRASH_2),
    SEARCH(Feather.SEARCH),
    FILTER(Feather.FILTER),
    MORE(Feather.MORE_HORIZONTAL),
    ADD(Feather.PLUS),
    REMOVE(Feather.MINUS),
    BACK(Feather.CHEVRON_LEFT),
    RETURN_KEY(Feather.CORNER_DOWN_LEFT),
    OPEN(Feather.EXTERNAL_LINK),
    SAVE(Feather.SAVE),
    CLEAR(Feather.X_CIRCLE),
    SETTINGS(Feather.SETTINGS),
    TAG(Feather.TAG),

    // Things
    TERMINAL(Feather.TERMINAL),
    FILE(Feather.FILE_TEXT),
    FOLDER(Feather.FOLDER),
    LOG(Feather.ALIGN_LEFT),
    STATE(Feather.X_OCTAGON),
    COMMAND(Feather.CHEVRON_RIGHT),
    CLOCK(Feather.CLOCK),
    CACHED(Feather.ZAP),
    NETWORK(Feather.GLOBE),
    VOLUME(Feather.HARD_DRIVE),
    KEY(Feather.KEY),
    WATCHING(Feather.EYE),
    PLUG("M9 2v6M15 2v6M6 8h12v4a6 6 0 0 1-12 0zM12 18v4"),
    STAR(Feather.STAR),
    CHECK(Feather.CHECK),
    NO(Feather.X),
    PUBLISHED(Feather.DOWNLOAD_CLOUD),
    COLUMNS(Feather.COLUMNS),
    LINES(Feather.LIST),
    WRAP("M3 6h18M3 12h14.5a3 3 0 1 1 0 6H13M15.5 15.5L13 18l2.5 2.5M3 18h5"),

    // Direction
    RIGHT(Feather.CHEVRON_RIGHT),
    DOWN(Feather.CHEVRON_DOWN),
    UP(Feather.CHEVRON_UP),
    FOLLOW("M12 4v11M7 10.5l5 5 5-5M5 20h14");

    private final @Nullable Ikon font;
    private final @Nullable String path;
    private final boolean solid;
    private final double dash;

    Glyph(Ikon font) {
        this(font, null, false, 0);
    }

    Glyph(String path) {
        this(null, path, false, 0);
    }

    Glyph(String path, boolean solid) {
        this(null, path, solid, 0);
    }

    Glyph(String path, double dash) {
        this(null, path, false, dash);
    }

    Glyph(@Nullable Ikon font, @Nullable String path, boolean solid, double dash) {
        this.font = font;
        this.path = path;
        this.solid = solid;
        this.dash = dash;
    }

    /** The letter of the icon font; null where the icon is drawn. */
    @Nullable Ikon font() {
        return font;
    }

    /** The drawing, in a box of 24 units; null where it is a letter of the font. */
    @Nullable String path() {
        return path;
    }

    /** Whether the drawing is filled, not only stroked. */
    boolean solid() {
        return solid;
    }

    /** The length of the stroke's dashes in units; 0 for a whole line. */
    double dash() {
        return dash;
    }
}
