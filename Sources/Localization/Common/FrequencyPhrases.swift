import Core

/// How often something is charged.
public protocol FrequencyPhrases {
    /// Read after an amount: `al mes`, `cada 3 meses`.
    func each(_ recurrence: Recurrence) -> String
    /// Of what comes again: `cada mes`, `cada 3 meses`.
    func every(_ recurrence: Recurrence) -> String
    /// On its own: `Mensual`, `Cada 3 meses`.
    func frequency(_ recurrence: Recurrence) -> String
}
