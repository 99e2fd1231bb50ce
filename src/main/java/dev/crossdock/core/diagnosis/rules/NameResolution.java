package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Networks;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** A name of another machine or container has no address. */
final class NameResolution implements Rule {

    private static final String DOCKER_DESKTOP = "host.docker.internal";

    /** By glibc, musl, busybox, and the resolvers of Go, Java, Node, Python, PHP, .NET. */
    private static final Phrases SAID =
            Phrases.of(
                            "host not found in (?:upstream|resolver) «q»«host»",
                            "could not translate host name «q»«host»",
                            "getaddrinfo (?:enotfound|eai_again|eai_fail|enodata) «host»",
                            "lookup «host»(?: on [\\d.:\\[\\]a-f]+)?:.{0,60}(?:no such host|server"
                                    + " misbehaving|i/o timeout|temporary failure|connection refused)",
                            "unknownhostexception: «host»",
                            "bad address «q»«host»",
                            "could not resolve host(?:name)?:? «q»«host»",
                            "unable to resolve host(?: address)? «q»«host»",
                            "failed to resolve «q»«host»",
                            "temporary failure resolving «q»«host»",
                            "getaddrinfo for «host» failed",
                            "unknown (?:mysql|mariadb) server host «q»«host»",
                            "error -[235] connecting to «host»:«port»",
                            "unknown host:? «q»«host»",
                            "couldn't resolve server «host»:«port»",
                            "could not resolve address «q»«host»",
                            "can't resolve «q»«host»",
                            "can't find «host»: nxdomain",
                            "(?:name or service not known|nodename nor servname provided.{0,20}"
                                    + "|no such host is known\\.?) \\(«host»(?::«port»)?\\)",
                            "(?:host='|host=\")(?<host>[^'\"]+)['\"].{0,200}(?:name or service not"
                                    + " known|name resolution|failed to resolve)",
                            "«host»: (?:name or service not known|name does not resolve|temporary"
                                    + " failure in name resolution|no address associated)",
                            "no address associated with (?:host)?name",
                            "no resolvable bootstrap urls")
                    .weighing(
                            0.98,
                            "temporary failure in name resolution",
                            "name or service not known",
                            "name does not resolve",
                            "nodename nor servname provided",
                            "no such host\\b",
                            "\\bnxdomain\\b",
                            "\\benotfound\\b",
                            "\\beai_again\\b",
                            "failed to lookup address information",
                            "name(?: or |/)service not known",
                            "\\(lookup error\\.?\\)",
                            "dns (?:resolution|lookup) (?:failed|error)",
                            "unknown host\\b");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e).flatMap(said -> found(e, said, Peer.of(e, said)));
    }

    private static Optional<Finding> found(Evidence e, Said said, Peer peer) {
        var network = e.container().limits().networkMode();
        boolean alone = network.equals("none");
        boolean machine = peer.host().equals(DOCKER_DESKTOP);
        boolean container = peer.isContainer();
        // What looks up a name and is then refused speaks of both; the name is the reason.
        var draft =
                FindingDraft.of(
                                Cause.NAME_RESOLUTION,
                                Math.min(Confidence.FACT, said.confidence() * 1.02))
                        .wording(
                                alone
                                        ? "alone"
                                        : machine
                                                ? "machine"
                                                : container
                                                        ? "container"
                                                        : peer.known() ? "named" : "unnamed")
                        .words(peer.host(), network)
                        .because(
                                said.evidence(),
                                EvidenceItem.of(
                                        "host-config", Words.get("evidence.network", network)));
        if (alone) {
            draft.remedy(Networks.of(e).own());
        } else if (machine) {
            draft.remedy(Networks.of(e).machineName());
        } else {
            draft.remedy(Networks.of(e).withoutNameServers())
                    .onTheHost()
                    .remedy(Reruns.of(e).same());
        }
        return draft.remedy(Reruns.of(e).withShell()).found();
    }
}
