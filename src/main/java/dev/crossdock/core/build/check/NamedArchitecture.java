package dev.crossdock.core.build.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The architectures that file names speak of, in the ways that projects write them: {@code x86_64},
 * {@code linux-x64}, {@code aarch64}, {@code armhf}.
 */
final class NamedArchitecture {

    private static final String START = "(?<![A-Za-z0-9])(?:linux|gnu|musl)?(?:";
    private static final String END = ")(?![A-Za-z0-9])";

    private static final List<Spelling> SPELLINGS =
            List.of(
                    spelling(
                            "amd64",
                            "x86[-_]?64(?:[-_]?v[1-4])?|amd64(?:[-_]?v[1-4])?|x64|linux64"),
                    spelling("arm64", "aarch[-_]?64|arm64(?:[-_]?v8a?)?|armv8(?:[-_.]?[0-9])?"),
                    spelling(
                            "arm",
                            "arm[-_]?v?[567](?:hf|l|a)?|arm32(?:v[567])?|armhf|armel"
                                    + "|armv7[-_]?(?:l|a|hf)|(?<=linux[-_])arm"
                                    + "|arm(?=[-_](?:unknown-)?linux)"),
                    spelling("386", "i[3-6]86|ia32|x86(?![-_]?64)|linux32|(?<=linux[-_])386"),
                    spelling("ppc64le", "ppc64le|ppc64el|powerpc64le"),
                    spelling("s390x", "s390x"),
                    spelling("riscv64", "riscv64(?:gc)?"),
                    spelling("mips64le", "mips64(?:le|el)"),
                    spelling("loong64", "loong64|loongarch64"));

    /** What no spelling is without; most names are left alone by it. */
    private static final Pattern ANY =
            Pattern.compile("64|86|32|390x|arm", Pattern.CASE_INSENSITIVE);

    private NamedArchitecture() {}

    /** Go's names of the architectures that a name holds. */
    static Set<String> in(String name) {
        var found = new LinkedHashSet<String>();
        if (!ANY.matcher(name).find()) {
            return found;
        }
        for (var spelling : SPELLINGS) {
            if (spelling.pattern.matcher(name).find()) {
                found.add(spelling.architecture);
            }
        }
        return found;
    }

    /** The first piece of a name that speaks of an architecture; the name itself if none does. */
    static String piece(String name, String architecture) {
        for (var spelling : SPELLINGS) {
            var matcher = spelling.pattern.matcher(name);
            if (spelling.architecture.equals(architecture) && matcher.find()) {
                return matcher.group();
            }
        }
        return name;
    }

    private static Spelling spelling(String architecture, String pattern) {
        return new Spelling(
                architecture, Pattern.compile(START + pattern + END, Pattern.CASE_INSENSITIVE));
    }

    private record Spelling(String architecture, Pattern pattern) {}
}
