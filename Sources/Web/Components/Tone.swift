/// What a colour says, on badges, notices and rows alike.
public enum Tone: Sendable {
    case positive
    /// Somebody has to do something.
    case attention
    /// Refused, late or wrong.
    case negative
    /// On its way, or merely to be known.
    case progress
    case neutral
}
