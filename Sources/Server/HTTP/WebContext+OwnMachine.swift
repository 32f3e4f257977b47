import Web

extension WebContext {
    /// Whether the request was made on this very machine, and passed on by nobody: a proxy beside us that is not named in the
    /// settings makes the whole world look like this machine.
    var isOwnMachine: Bool { !isForwarded && (clientAddress.map(BaseAddress.isLoopback) ?? false) }
}
