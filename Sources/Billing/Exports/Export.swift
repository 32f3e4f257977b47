import Core
import Storage

/// All papers of a customer, of a year or of all, as one file that is made in the background (S73, U14).
public struct Export: Hashable, Sendable, Identified {
    public static let idPrefix = "exp_"
    public typealias ID = Core.ID<Export>

    public enum Format: String, Hashable, Sendable, CaseIterable, SQLText {
        /// The list, for spreadsheets.
        case csv
        /// Each paper in a file of its own, and the list.
        case zip
        /// Each paper on pages of its own, in one document.
        case pdf
    }

    public enum State: String, Hashable, Sendable, CaseIterable, SQLText {
        case running, ready, failed
        /// It would be larger than a file may be: trying again changes nothing.
        case tooLarge = "too_large"
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    /// Nil for all years.
    public let year: Int?
    public let format: Format
    /// The language that it is written in: that of the page that it was asked for on.
    public let locale: String
    public internal(set) var state: State
    /// Papers that are in it, of how many.
    public internal(set) var done: Int
    public internal(set) var total: Int
    /// Bytes of the file, once it is ready.
    public internal(set) var size: Int64?
    /// The claim of its job whose pieces are the file: those of an earlier one count for nothing (D4).
    var generation: Int64
    /// How often it could not be made for a reason of its own: neither restarts nor a full house count.
    var failures: Int
    public let createdAt: Instant
    public internal(set) var expiresAt: Instant
}

extension Export {
    /// More papers than this are put together in the background.
    public static let atOnce = 200
    /// How many of one customer are made at once: others of the merchant wait for theirs.
    public static let runningOfOne = 2
    /// How many are kept for one customer.
    public static let keptOfOne = 10
    /// The most bytes of a file: some ten thousand papers.
    public static let largest: Int64 = 256 * 1024 * 1024
    /// How long a file is kept.
    public static let life = Span.hours(24)
    /// Who has begun to download it when its time ends has so long to finish.
    static let grace = Span.hours(1)
    /// For so long a finished file is given again to who asks for it: nobody makes it anew by pressing twice.
    static let freshness = Span.minutes(10)
    /// So often it may fail; then its customer is told.
    static let patience = 3
    /// So often it is begun, were it by workers that died or found no room. Fewer than a job is tried.
    static let claims = 9
    /// Bytes of the file that lie in one row.
    public static let chunk = 512 * 1024
}
