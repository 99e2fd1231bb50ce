package dev.crossdock.ui.engine;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.Place;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Glyph;

/**
 * A place where an engine may hide, in words.
 *
 * @param label what it is: {@code Docker context colima}
 * @param path where it is, as a person writes it; empty where the place names none
 * @param found what was found there
 */
record PlaceLine(String label, String path, String found, Glyph glyph, Badge.Tone tone) {
    private static final String SOCKET = "unix://";

    static PlaceLine of(Place place) {
        var path = path(place.address());
        return new PlaceLine(
                label(place.address()),
                path,
                found(place.presence()),
                glyph(place.presence()),
                tone(place.presence()));
    }

    /** What it is called, without the path that stands beside it. */
    static String label(EngineAddress address) {
        var by = address.foundBy();
        return address.uri().endsWith(by) || by.isEmpty()
                ? address.name()
                : Character.toUpperCase(by.charAt(0)) + by.substring(1);
    }

    /** The socket's path, or the address; with {@code ~} for the user's folder. */
    static String path(EngineAddress address) {
        var uri = address.uri();
        var path = uri.startsWith(SOCKET) ? uri.substring(SOCKET.length()) : uri;
        var home = System.getProperty("user.home");
        return path.startsWith(home + "/") ? "~" + path.substring(home.length()) : path;
    }

    private static String found(Place.Presence presence) {
        return switch (presence) {
            case ANSWERS -> Words.get("engine.place.answers");
            case SILENT -> Words.get("engine.place.silent");
            case DANGLING_LINK -> Words.get("engine.place.dangling");
            case ABSENT -> Words.get("engine.place.absent");
            case NOT_SET -> Words.get("engine.place.not-set");
            case FORBIDDEN -> Words.get("engine.place.forbidden");
        };
    }

    private static Glyph glyph(Place.Presence presence) {
        return switch (presence) {
            case ANSWERS -> Glyph.DONE;
            case SILENT, DANGLING_LINK, FORBIDDEN -> Glyph.WARNING;
            case ABSENT, NOT_SET -> Glyph.NO;
        };
    }

    private static Badge.Tone tone(Place.Presence presence) {
        return switch (presence) {
            case ANSWERS -> Badge.Tone.SUCCESS;
            case SILENT, DANGLING_LINK, FORBIDDEN -> Badge.Tone.WARNING;
            case ABSENT, NOT_SET -> Badge.Tone.NEUTRAL;
        };
    }
}
