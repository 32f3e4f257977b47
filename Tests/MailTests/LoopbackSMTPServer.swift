import Foundation
import Synchronization

/// An SMTP server on loopback that fails as it is told to, on a thread of its own.
final class LoopbackSMTPServer: Sendable {
    enum Behaviour: Sendable {
        case accepts
        case refusesGreeting
        case answersSender(Int)
        case answersRecipient(Int)
        case answersMessage(Int)
        case hangsUpAfterMessage
        case offersStartTLSButRefuses
        case refusesLogin
        /// Never a word on the first connection; all is well on the others.
        case leavesTheFirstWaiting
    }

    struct Letter: Sendable, Equatable {
        var from = ""
        var to: [String] = []
        /// As received: dots unstuffed, without the final dot.
        var body = ""
    }

    private struct Log {
        var letters: [Letter] = []
        var connections = 0
        var commands: [String] = []
        var waiting: Int32?
    }

    let port: Int
    private let listener: Int32
    private let behaviour: Behaviour
    private let log = Mutex(Log())

    var letters: [Letter] { log.withLock { $0.letters } }
    var connections: Int { log.withLock { $0.connections } }
    var commands: [String] { log.withLock { $0.commands } }

    init(_ behaviour: Behaviour) throws {
        self.behaviour = behaviour
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> Bool in
                bind(descriptor, address, size) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, address, &size) == 0
            }
        }
        guard port else { throw CocoaError(.fileReadUnknown) }
        self.port = Int(UInt16(bigEndian: address.sin_port))
        Thread { [self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                let isFirst = log.withLock { log in
                    log.connections += 1
                    return log.connections == 1
                }
                Thread { [self] in
                    serve(connection, isFirst: isFirst)
                    close(connection)
                }.start()
            }
            close(listener)
        }.start()
    }

    /// Refuses connections from now on. The thread closes the socket itself: until it does, the number is nobody else's.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        if let connection = log.withLock({ $0.waiting.take() }) { shutdown(connection, Int32(SHUT_RDWR)) }
    }

    private func serve(_ connection: Int32, isFirst: Bool) {
        var input = Lines(connection)
        if isFirst, case .leavesTheFirstWaiting = behaviour {
            log.withLock { $0.waiting = connection }
            _ = input.next()
            return log.withLock { $0.waiting = nil }
        }
        func say(_ line: String) {
            _ = (line + "\r\n").utf8CString.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count - 1, Int32(MSG_NOSIGNAL))
            }
        }
        if case .refusesGreeting = behaviour { return say("554 go away") }
        say("220 loopback")
        var letter = Letter()
        while let command = input.next() {
            log.withLock { $0.commands.append(command) }
            let verb = command.prefix { $0 != " " }.uppercased()
            switch (verb, behaviour) {
            case ("EHLO", .offersStartTLSButRefuses): say("250-loopback\r\n250 STARTTLS")
            case ("EHLO", .refusesLogin): say("250-loopback\r\n250 AUTH PLAIN")
            case ("EHLO", _): say("250-loopback\r\n250 SIZE 1000000")
            case ("STARTTLS", _): say("454 TLS not available")
            case ("AUTH", _): say("535 wrong password")
            case ("MAIL", .answersSender(let code)): say("\(code) no")
            case ("MAIL", _):
                letter = Letter(from: command)
                say("250 ok")
            case ("RCPT", .answersRecipient(let code)): say("\(code) no")
            case ("RCPT", _):
                letter.to.append(command)
                say("250 ok")
            case ("DATA", _):
                say("354 go on")
                while let line = input.next(), line != "." {
                    letter.body += (line.hasPrefix(".") ? String(line.dropFirst()) : line) + "\r\n"
                }
                if case .hangsUpAfterMessage = behaviour { return }
                if case .answersMessage(let code) = behaviour { say("\(code) no"); continue }
                log.withLock { $0.letters.append(letter) }
                say("250 ok")
            case ("QUIT", _): return say("221 bye")
            default: say("502 what?")
            }
        }
    }

    /// Lines of a socket, their CRLF removed.
    private struct Lines {
        let connection: Int32
        var bytes: [UInt8] = []

        init(_ connection: Int32) { self.connection = connection }

        mutating func next() -> String? {
            while true {
                if let end = bytes.firstIndex(of: 0x0A) {
                    defer { bytes.removeFirst(end + 1) }
                    return String(decoding: bytes[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                }
                var chunk = [UInt8](repeating: 0, count: 4_096)
                let count = recv(connection, &chunk, chunk.count, 0)
                if count <= 0 { return nil }
                bytes += chunk[..<count]
            }
        }
    }
}
