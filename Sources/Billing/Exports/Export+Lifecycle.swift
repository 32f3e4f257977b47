import Core

/// What becomes of an export. No transaction is in sight.
extension Export {
    /// Whether it is the same file that is asked for.
    func isOf(_ format: Format, year: Int?, locale: String) -> Bool {
        self.format == format && self.year == year && self.locale == locale
    }

    /// Whether who asks for the same now is led to this one. What would be too large is too large all day.
    func serves(at now: Instant) -> Bool {
        guard expiresAt > now else { return false }
        return switch state {
        case .running, .tooLarge: true
        case .ready: createdAt + Self.freshness > now
        case .failed: false
        }
    }

    /// Whether it takes room.
    var isKept: Bool { state == .running || state == .ready }

    /// A claim begins it, or begins it anew after another's death.
    mutating func begin(_ job: Job) {
        generation = job.fence
        done = 0
        if job.tries > Self.claims { state = .failed }
    }

    /// Whether whoever holds this claim may write on.
    func isMade(by job: Job, at now: Instant) -> Bool {
        state == .running && generation == job.fence && expiresAt > now
    }

    /// Whether this claim has made it.
    func isFinished(by job: Job) -> Bool { state == .ready && generation == job.fence }

    mutating func fail(because error: any Error) {
        if error is ExportTooLarge {
            state = .tooLarge
            return
        }
        // No room, or a database that does not answer, says nothing about this file.
        if (error as? BillingError)?.kind != .unavailable { failures += 1 }
        if failures >= Self.patience { state = .failed }
    }

    mutating func finish(size: Int64, at now: Instant) {
        state = .ready
        done = total
        self.size = size
        expiresAt = now + Self.life
    }
}

/// Why no file is made for who asks for one.
public enum ExportRefusal: Error, Hashable, Sendable {
    /// As many of theirs are being made as may be at once: ``Export/runningOfOne``.
    case running
    /// As many of theirs are kept as may be: ``Export/keptOfOne``.
    case kept
}

/// The process is asked to stop: another begins the file anew, and nothing failed.
public struct ExportInterrupted: Error {
    public init() {}
}

/// The file would be larger than ``Export/largest``.
public struct ExportTooLarge: Error {
    public init() {}
}

/// Workers that began it died, or found no room, again and again.
struct ExportNeverEnded: Error, CustomStringConvertible {
    let claims: Int
    var description: String { "begun \(claims) times without an end" }
}
