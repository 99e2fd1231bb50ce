package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Networks;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/**
 * A port below 1024 wanted by a user who may not have one. Engines allow it to everybody in a
 * network of the container's own since 20.10, unless told otherwise.
 */
final class PrivilegedPort implements Rule {

    private static final int FIRST_FREE = 1024;

    private static final Phrases SAID =
            Phrases.of(
                            "bind\\(?\\)? (?:to )?\\S*?:«port» failed \\(13: permission denied\\)",
                            "listen (?:tcp|udp)[46]? \\S*:«port»: bind: permission denied",
                            "listen eacces:? .{0,40}?:«port»\\b",
                            "listen eacces.{0,30}",
                            "\\(13\\)permission denied: .{0,40}could not bind to address \\S+:«port»",
                            "bind on address \\('[^']*', «port»\\): permission denied",
                            "cannot bind (?:unix )?socket \\(permission denied\\)",
                            "permission denied - bind\\(2\\) for \\S+ port «port»",
                            "can't bind to (?:socket|port).{0,40}permission denied",
                            "failed to (?:bind|listen).{0,80}(?:permission denied|eacces)",
                            "(?:could|can) ?not (?:bind|listen|open).{0,60}(?:port|socket|address)"
                                    + ".{0,40}permission denied",
                            "bind\\(?\\)?(?: to)?:? .{0,40}?permission denied",
                            "failed to create listening socket for port «port»: permission denied",
                            "permission denied.{0,40}bind(?:ing)? .{0,30}:«port»",
                            "socketexception(?: \\(13\\))?: permission denied",
                            "bindexception: permission denied",
                            "can't connect to \\('[^']*', «port»\\)",
                            "binding to port «port».{0,40}(?:permission|privileges|root)",
                            "ports? below 1024|privileged port")
                    .weighing(0.85, "sock.{0,20}bind.{0,40}permissionerror");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e)
                .flatMap(
                        said ->
                                Ports.of(e, said)
                                        .filter(port -> Integer.parseInt(port) < FIRST_FREE)
                                        .flatMap(port -> found(e, said, port))
                                        .stream())
                .findFirst();
    }

    private static Optional<Finding> found(Evidence e, Said said, String port) {
        var network = e.container().limits().networkMode();
        boolean own = !network.equals("host") && !network.startsWith("container:");
        var networks = Networks.of(e);
        var draft =
                FindingDraft.of(
                                Cause.PRIVILEGED_PORT,
                                Math.min(Confidence.FACT, said.confidence() + 0.03))
                        .words(port, Users.name(e))
                        .because(
                                said.evidence(),
                                EvidenceItem.of(
                                        "config", Words.get("evidence.user", Users.name(e))))
                        .remedy(networks.port(port, String.valueOf(8000 + Integer.parseInt(port))));
        if (own) {
            draft.remedy(networks.lowPorts());
        }
        if (Users.root(e)) {
            draft.remedy(Rights.of(e).capability("NET_BIND_SERVICE"));
        }
        return draft.inTheImage().remedy(Reruns.of(e).withShell()).found();
    }
}
