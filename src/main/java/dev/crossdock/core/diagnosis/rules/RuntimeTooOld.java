package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Optional;

/** The program was made for a newer version of what runs it than the image has. */
final class RuntimeTooOld implements Rule {

    private static final String RUNTIME =
            "(?:node(?:\\.?js)?|java|jdk|jre|jvm|python|ruby|php|perl|go|golang|rust|rustc|deno|bun"
                    + "|\\.net(?: \\w+)?|dotnet|elixir|erlang(?:/otp)?|otp|glibc|openssl|npm|pnpm|yarn"
                    + "|composer|bundler|gradle|maven|linux kernel|kernel|bash)";

    private static final Phrases SAID =
            Phrases.of(
                            "unsupportedclassversionerror",
                            "compiled by a more recent version of the java runtime",
                            "class file version (?<needs>[\\d.]+)",
                            "unsupported (?:major\\.minor|class file (?:major )?)version (?<needs>[\\d.]+)",
                            "version `(?<needs>(?:glibc|glibcxx|cxxabi|gcc|openssl|gomp)_[\\w.]+)' not"
                                    + " found",
                            "cannot find module 'node:(?<needs>\\w+)'",
                            "no such built-in module: (?<needs>\\S+)",
                            "err_unknown_builtin_module",
                            RUNTIME
                                    + "(?: version)? v?[\\d.]+ is (?:not supported|too old|unsupported"
                                    + "|no longer supported)",
                            "(?:requires?|needs?|minimum|at least|depends on)(?: at least| a| an| minimum"
                                    + "|:)?(?: \\w+)? "
                                    + RUNTIME
                                    + "(?:'s)?(?: runtime)?(?: version| engine"
                                    + "| core)?(?: of| at least| is)?[ '\"(:]{0,3}"
                                    + "(?<needs>(?:>=|>|\\^|~|v|==)? ?\\d[\\w.]*)",
                            RUNTIME
                                    + "(?: version)? (?<needs>(?:>=|>|\\^|~)? ?v?\\d[\\w.]*)(?:\\+| or"
                                    + " (?:later|newer|higher|above|greater))(?: is| are)?"
                                    + " (?:required|needed|necessary)",
                            "unsupported engine",
                            "the engine \"(?:node|npm)\" is incompatible",
                            "\\bebadengine\\b|\\bnotsup\\b",
                            "requires a different python",
                            "your ruby version is (?<has>[\\d.]+), but your gemfile specified (?<needs>\\S+)",
                            "your composer dependencies require a php version «q»(?<needs>[^\"']+)",
                            "you must install or update \\.net",
                            "the framework '(?<needs>microsoft\\.[\\w.]+', version '[\\d.]+)' was not found",
                            "framework: '(?<needs>microsoft\\.[\\w.]+', version '[\\d.]+)'",
                            "requires go >= ?(?<needs>[\\d.]+)",
                            "note: module requires go (?<needs>[\\d.]+)",
                            "requires rustc (?<needs>[\\d.]+)",
                            "invalid (?:source|target) release: (?<needs>\\d+)",
                            "release version (?<needs>\\d+) not supported",
                            "unrecognized vm option",
                            "requires at least jvm runtime version (?<needs>\\d+)",
                            "declared in its mix\\.exs file it supports only elixir (?<needs>\\S+)",
                            "libc\\.so\\.6: version .{0,40}not found")
                    .weighing(
                            0.87,
                            "err_require_esm",
                            "node: bad option: ",
                            "referenceerror: (?:fetch|structuredclone|abortcontroller|webassembly"
                                    + "|crypto|file|blob) is not defined",
                            "syntaxerror: unexpected token '(?:\\?|\\?\\.|\\?\\?=?|\\|\\|=|&&=|\\.|#)'",
                            "syntaxerror: the requested module .{0,60} does not provide an export",
                            "is too old(?:[.,:;]|$| to)",
                            "please (?:upgrade|update) (?:to |your )?" + RUNTIME);

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e)
                .flatMap(
                        said ->
                                FindingDraft.of(
                                                Cause.RUNTIME_TOO_OLD,
                                                Math.min(Confidence.FACT, said.confidence() * 1.05))
                                        .wording(said.has("needs") ? "named" : "some")
                                        .words(
                                                said.group("needs").replace("', version '", " "),
                                                Commands.line(e.words()))
                                        .because(said.evidence())
                                        .inTheImage()
                                        .remedy(Reruns.of(e).withShell())
                                        .found());
    }
}
