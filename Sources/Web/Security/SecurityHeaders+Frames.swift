import HTTPTypes

extension HTTPFields {
    /// A page of ours that shows others of ours in frames, and nobody else's (W2).
    public mutating func allowFramesOfOurs() {
        self[.contentSecurityPolicy]? += "; frame-src 'self'"
    }

    /// A page of ours that stands in a frame of one of ours, and in nobody else's (W2).
    public mutating func allowFramingByOurs() {
        self[.contentSecurityPolicy] = self[.contentSecurityPolicy]?
            .replacing("frame-ancestors 'none'", with: "frame-ancestors 'self'")
    }
}
