/// Whose rows the database calls of a task are about.
public enum Contention {
    /// Writes that conflict are tried again one after the other within a group, and the groups take turns: nobody waits behind
    /// all that another group has in hand.
    @TaskLocal public static var group = ""
}
