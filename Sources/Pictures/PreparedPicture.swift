/// A picture that may be kept and shown: decoded, made to fit, and encoded anew, so that nothing of the file it came in is left
/// but what is seen (W6).
public struct PreparedPicture: Hashable, Sendable {
    /// A whole PNG file.
    public let png: [UInt8]
    /// Pixels.
    public let width: Int
    /// Pixels.
    public let height: Int
}
