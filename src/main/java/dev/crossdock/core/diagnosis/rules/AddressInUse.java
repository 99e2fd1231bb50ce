package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Networks;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** Something in the container, or where its network is, already listens on the port. */
final class AddressInUse implements Rule {

    private static final int HIGHEST = 65_000;

    private static final Phrases SAID =
            Phrases.of(
                            "eaddrinuse:? .{0,60}?:«port»\\b",
                            "listen (?:tcp|udp)[46]? \\S*:«port»: bind: address already in use",
                            "bind\\(?\\)? (?:to )?\\S*:«port» failed \\(98: (?:address )?(?:already )?in"
                                    + " use\\)",
                            "port «port» (?:is|was) (?:already )?(?:in use|used|taken|occupied"
                                    + "|allocated)",
                            "address already in use",
                            "\\beaddrinuse\\b",
                            "address in use(?: \\(os error 98\\))?",
                            "\\baddrinuse\\b",
                            "connection in use: \\('[^']*', «port»\\)",
                            "something is already running on port «port»",
                            "another process is (?:already )?(?:using|listening on) port «port»",
                            "bind on tcp/ip port.{0,40}in use",
                            "only one usage of each socket address")
                    .weighing(
                            0.9,
                            "could not (?:bind|listen).{0,60}in use",
                            "server is already running on port «port»");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e).flatMap(said -> found(e, said, Ports.of(e, said).orElse("")));
    }

    private static Optional<Finding> found(Evidence e, Said said, String port) {
        var network = e.container().limits().networkMode();
        boolean shared = network.equals("host") || network.startsWith("container:");
        var draft =
                FindingDraft.of(Cause.ADDRESS_IN_USE, said.confidence())
                        .wording((shared ? "shared" : "own") + (port.isEmpty() ? ".some" : ""))
                        .words(port, network)
                        .because(
                                said.evidence(),
                                EvidenceItem.of(
                                        "host-config", Words.get("evidence.network", network)));
        if (shared) {
            draft.remedy(Networks.of(e).own());
        }
        return draft.remedy(next(port).flatMap(other -> Networks.of(e).port(port, other)))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** One beside it that every user may have. */
    private static Optional<String> next(String port) {
        if (port.isEmpty() || Integer.parseInt(port) > HIGHEST) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port);
        return Optional.of(String.valueOf(number < 1024 ? number + 8000 : number + 1));
    }
}
