extension ErrorCode {
    /// Of the console and of commands: no address of the API answers them.
    static let people = [
        ErrorCode(
            "invitation_expired", .conflict, "An invitation works for seven days.", "Ask for another one."),
        ErrorCode(
            "invitation_used", .conflict, "An invitation works once, and this one was accepted.",
            "Sign in with its address."),
        ErrorCode(
            "person_known", .conflict, "Somebody has the address of the invitation already.",
            "Sign in with it, then accept."),
        ErrorCode(
            "already_member", .conflict, "Whoever has this address works for the merchant already.",
            "Change their role instead."),
        ErrorCode(
            "owner_missing", .conflict, "The first who comes to a merchant is an owner.", "Invite an owner first."),
        ErrorCode(
            "last_owner", .conflict, "A merchant keeps one owner.", "Make somebody else an owner first."),
        ErrorCode(
            "owner_only", .forbidden, "Only an owner makes, changes and removes owners.", "Ask an owner."),
        ErrorCode(
            "role_insufficient", .forbidden, "The person's role at this merchant does not allow it.",
            "Ask an owner or an administrator."),
        ErrorCode(
            "proof_needed", .forbidden, "It is sensitive, and whoever asks has not proved who they are in 5 minutes.",
            "Give a code of the app, or the password where there is none."),
    ]
}
