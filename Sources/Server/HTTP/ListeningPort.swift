import Foundation

/// Asks the system about a port before anything else is made.
enum ListeningPort {
    /// - Throws: ``Refusal`` when something else listens there, or the host is not this machine's.
    static func check(_ host: String, _ port: Int) throws { _ = try bind(host, port) }

    /// A port that nobody uses at the moment.
    static func free(_ host: String) throws -> Int { try bind(host, 0) }

    private static func bind(_ host: String, _ port: Int) throws -> Int {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let info = found else {
            throw Refusal("VENTANILLA_HOST must be an address of this machine, not '\(host)'.")
        }
        defer { freeaddrinfo(info) }
        let descriptor = socket(info.pointee.ai_family, info.pointee.ai_socktype, 0)
        defer { close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard Foundation.bind(descriptor, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0,
            listen(descriptor, 1) == 0
        else {
            let reason = errno == EADDRINUSE ? "another program uses it" : String(cString: strerror(errno))
            throw Refusal("The server cannot listen on \(host):\(port): \(reason).")
        }
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let named = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard named == 0 else { throw Refusal("The server cannot listen on \(host):\(port).") }
        // The port stands at the same place in both families' addresses.
        return withUnsafeBytes(of: &address) { Int($0[2]) << 8 | Int($0[3]) }
    }
}
