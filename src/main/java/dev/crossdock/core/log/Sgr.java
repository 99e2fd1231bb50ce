package dev.crossdock.core.log;

import dev.crossdock.core.log.StyledText.Colour;
import dev.crossdock.core.log.StyledText.Style;

import org.jspecify.annotations.Nullable;

/**
 * The state that "select graphic rendition" sequences change (ECMA-48 8.3.117, ISO 8613-6 for 38
 * and 48).
 */
final class Sgr {

    private @Nullable Colour foreground;
    private @Nullable Colour background;
    private boolean bold;
    private boolean faint;
    private boolean italic;
    private boolean underlined;
    private boolean inverse;
    private boolean struck;

    Style style() {
        return new Style(foreground, background, bold, faint, italic, underlined, inverse, struck);
    }

    /**
     * @param parameters what stands between {@code ESC [} and {@code m}
     */
    void apply(String parameters) {
        var codes = parameters.split(";", -1);
        for (int i = 0; i < codes.length; i++) {
            var parts = codes[i].split(":", -1);
            int code = number(parts[0]);
            if (code != 38 && code != 48) {
                attribute(code, parts);
                continue;
            }
            int taken = 0;
            Colour colour;
            if (parts.length > 1) {
                colour = withColons(parts);
            } else {
                colour = colour(codes, i + 1, i + 2);
                taken = i + 1 < codes.length && number(codes[i + 1]) == 2 ? 4 : 2;
            }
            if (colour != null && code == 38) {
                foreground = colour;
            } else if (colour != null) {
                background = colour;
            }
            i += taken;
        }
    }

    private void attribute(int code, String[] parts) {
        switch (code) {
            case 0 -> reset();
            case 1 -> bold = true;
            case 2 -> faint = true;
            case 3 -> italic = true;
            case 4 -> underlined = parts.length == 1 || number(parts[1]) != 0;
            case 7 -> inverse = true;
            case 9 -> struck = true;
            case 21 -> underlined = true;
            case 22 -> {
                bold = false;
                faint = false;
            }
            case 23 -> italic = false;
            case 24 -> underlined = false;
            case 27 -> inverse = false;
            case 29 -> struck = false;
            case 39 -> foreground = null;
            case 49 -> background = null;
            default -> colourCode(code);
        }
    }

    private void colourCode(int code) {
        if (code >= 30 && code <= 37) {
            foreground = new Colour.Named(code - 30);
        } else if (code >= 90 && code <= 97) {
            foreground = new Colour.Named(code - 90 + 8);
        } else if (code >= 40 && code <= 47) {
            background = new Colour.Named(code - 40);
        } else if (code >= 100 && code <= 107) {
            background = new Colour.Named(code - 100 + 8);
        }
    }

    /**
     * {@code 38:5:n}, {@code 38:2:r:g:b}, or with a colour space before the red: {@code
     * 38:2::r:g:b}.
     */
    private static @Nullable Colour withColons(String[] parts) {
        return colour(parts, 1, parts.length >= 6 ? 3 : 2);
    }

    private static @Nullable Colour colour(String[] parts, int kind, int value) {
        if (kind >= parts.length) {
            return null;
        }
        if (number(parts[kind]) == 5 && value < parts.length) {
            return Colour.of256(number(parts[value]) & 255);
        }
        if (number(parts[kind]) == 2 && value + 2 < parts.length) {
            return new Colour.Rgb(
                    number(parts[value]) & 255,
                    number(parts[value + 1]) & 255,
                    number(parts[value + 2]) & 255);
        }
        return null;
    }

    private void reset() {
        foreground = null;
        background = null;
        bold = false;
        faint = false;
        italic = false;
        underlined = false;
        inverse = false;
        struck = false;
    }

    /** 0 for nothing, as the standard has it; -1 for what is no number of a sequence. */
    private static int number(String digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || value > 65_535) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
