import Core
import Foundation
import NIOPosix
import Synchronization

/// Asks the system for a host's addresses, beside the event loops: its answer may take long (D10).
enum HostAddresses {
    /// How long a name is looked up.
    static let patience = Span.seconds(2)
    private static let pool: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 16)
        pool.start()
        return pool
    }()

    /// - Parameter host: a name, or an address in whatever notation the system reads.
    /// - Returns: 4 or 16 bytes each, the best first, IPv4 inside IPv6 as IPv4; nil when there are none, or none in time.
    static func find(_ host: String) async -> [[UInt8]]? {
        await withCheckedContinuation { continuation in
            let answer = FirstAnswer(continuation)
            pool.submit { state in answer.give(state == .active ? ask(host) : nil) }
            Task {
                try? await Task.sleep(for: .milliseconds(patience.milliseconds))
                answer.give(nil)
            }
        }
    }

    private static func ask(_ host: String) -> [[UInt8]]? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &found) == 0, let first = found else { return nil }
        defer { freeaddrinfo(first) }
        var addresses: [[UInt8]] = []
        var next: UnsafeMutablePointer<addrinfo>? = first
        while let info = next {
            if let bytes = bytes(info.pointee) { addresses.append(bytes) }
            next = info.pointee.ai_next
        }
        return addresses.isEmpty ? nil : addresses
    }

    private static func bytes(_ info: addrinfo) -> [UInt8]? {
        guard let address = info.ai_addr else { return nil }
        switch info.ai_family {
        case AF_INET:
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
                withUnsafeBytes(of: address.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            let bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
                withUnsafeBytes(of: address.pointee.sin6_addr) { Array($0) }
            }
            let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
            return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
        default: return nil
        }
    }

    /// `192.0.2.1`, `2001:db8:0:0:0:0:0:1`.
    static func text(_ bytes: [UInt8]) -> String {
        if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
        return stride(from: 0, to: bytes.count, by: 2).map { index in
            String(Int(bytes[index]) << 8 | Int(bytes[index + 1]), radix: 16)
        }.joined(separator: ":")
    }
}

/// Of two that may answer, the first is heard.
private final class FirstAnswer: Sendable {
    private let continuation: Mutex<CheckedContinuation<[[UInt8]]?, Never>?>

    init(_ continuation: CheckedContinuation<[[UInt8]]?, Never>) { self.continuation = Mutex(continuation) }

    func give(_ addresses: [[UInt8]]?) {
        let waiting = continuation.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }
        waiting?.resume(returning: addresses)
    }
}
