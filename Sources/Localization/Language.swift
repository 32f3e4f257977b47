/// Everything Ventanilla says, in one language. A missing phrase does not compile.
///
/// Phrases take text that is ready to print: money and dates are said first, by a ``Reader``.
/// To add a language: a folder, a type, and a line in ``Languages``.
public protocol Language: CommonPhrases, PortalPhrases, ConsolePhrases, MailPhrases, InvoicePhrases, Sendable {
    /// What the language is called in addresses and settings: `es`.
    var code: String { get }
    /// BCP 47, for `<html lang>` and PDF: `pt-BR`.
    var tag: String { get }
    /// Its own name, for whoever looks for it: `Português`.
    var name: String { get }
}

/// What every audience hears, one protocol per subject.
public protocol CommonPhrases: FramePhrases, ActionPhrases, FormPhrases, StatusPhrases, MethodPhrases, DeclinePhrases,
    FrequencyPhrases, AddressPhrases, ErrorPagePhrases, DatePhrases, MoneyPhrases
{}
