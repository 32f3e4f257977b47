import HTML

/// Small drawings of ours. They repeat what the text beside them says, so assistive technology skips them.
///
/// A page names one as often as it likes; what it looks like stands once in the page's ``IconSheet``.
public enum Icon: String, Sendable, CaseIterable {
    case check, alert, clock, cross, dash, star, card, bank, download, info, mail, plus, chevron, refresh, receipt,
        lock, back, pencil, mastercard

    public var markup: Markup {
        switch self {
        case .check: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-check"/></svg>"##)
        case .alert: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-alert"/></svg>"##)
        case .clock: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-clock"/></svg>"##)
        case .cross: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-cross"/></svg>"##)
        case .dash: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-dash"/></svg>"##)
        case .star: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-star"/></svg>"##)
        case .card: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-card"/></svg>"##)
        case .bank: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-bank"/></svg>"##)
        case .download: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-download"/></svg>"##)
        case .info: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-info"/></svg>"##)
        case .mail: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-mail"/></svg>"##)
        case .plus: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-plus"/></svg>"##)
        case .chevron: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-chevron"/></svg>"##)
        case .refresh: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-refresh"/></svg>"##)
        case .receipt: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-receipt"/></svg>"##)
        case .lock: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-lock"/></svg>"##)
        case .back: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-back"/></svg>"##)
        case .pencil: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-pencil"/></svg>"##)
        case .mastercard: .raw(##"<svg class="icon" aria-hidden="true"><use href="#i-mastercard"/></svg>"##)
        }
    }

    /// What the name stands for.
    var symbol: Markup {
        switch self {
        case .check:
            .raw(
                #"<symbol id="i-check" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="m4.5 10.5 3.5 3.5 7.5-8"/></symbol>"#
            )
        case .alert:
            .raw(
                #"<symbol id="i-alert" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M10 3 2.5 16.5h15L10 3Z"/><path d="M10 8.2v3.6M10 14.2v.05"/></symbol>"#
            )
        case .clock:
            .raw(
                #"<symbol id="i-clock" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><circle cx="10" cy="10" r="7"/><path d="M10 6v4.3l2.7 1.7"/></symbol>"#
            )
        case .cross:
            .raw(
                #"<symbol id="i-cross" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="m5.5 5.5 9 9m0-9-9 9"/></symbol>"#
            )
        case .dash:
            .raw(
                #"<symbol id="i-dash" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M5.5 10h9"/></symbol>"#
            )
        case .star:
            .raw(
                #"<symbol id="i-star" viewBox="0 0 20 20" fill="currentColor"><path d="m10 2.4 2.3 4.8 5.3.7-3.9 3.7 1 5.2L10 14.2l-4.7 2.6 1-5.2L2.4 7.9l5.3-.7L10 2.4Z"/></symbol>"#
            )
        case .card:
            .raw(
                #"<symbol id="i-card" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><rect x="2" y="4.2" width="16" height="11.6" rx="2.2"/><path d="M2 8.3h16M5 12.4h3"/></symbol>"#
            )
        case .bank:
            .raw(
                #"<symbol id="i-bank" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="M2.5 8 10 3.4 17.5 8h-15ZM4.6 8v6.4m3.6-6.4v6.4m3.6-6.4v6.4M15.4 8v6.4M2.8 16.8h14.4"/></symbol>"#
            )
        case .download:
            .raw(
                #"<symbol id="i-download" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M10 3v9m0 0 3.4-3.4M10 12 6.6 8.6M3.5 16.5h13"/></symbol>"#
            )
        case .info:
            .raw(
                #"<symbol id="i-info" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><circle cx="10" cy="10" r="7"/><path d="M10 9.4v4M10 6.6v.05"/></symbol>"#
            )
        case .mail:
            .raw(
                #"<symbol id="i-mail" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><rect x="2.2" y="4" width="15.6" height="12" rx="2.2"/><path d="m3 6 7 5.2L17 6"/></symbol>"#
            )
        case .plus:
            .raw(
                #"<symbol id="i-plus" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M10 4.5v11M4.5 10h11"/></symbol>"#
            )
        case .chevron:
            .raw(
                #"<symbol id="i-chevron" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="m8 5 5 5-5 5"/></symbol>"#
            )
        case .refresh:
            .raw(
                #"<symbol id="i-refresh" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M16.5 4v4h-4M3.5 16v-4h4"/><path d="M16.2 8A6.6 6.6 0 0 0 4.6 6.6M3.8 12a6.6 6.6 0 0 0 11.6 1.4"/></symbol>"#
            )
        case .receipt:
            .raw(
                #"<symbol id="i-receipt" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="M4.5 2.8h11v14.4l-2.2-1.5-2.2 1.5-2.2-1.5-2.2 1.5-2.2-1.5V2.8ZM7.5 7h5M7.5 10.4h5"/></symbol>"#
            )
        case .lock:
            .raw(
                #"<symbol id="i-lock" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><rect x="4" y="8.6" width="12" height="8.2" rx="2"/><path d="M6.8 8.6V6.2a3.2 3.2 0 0 1 6.4 0v2.4"/></symbol>"#
            )
        case .back:
            .raw(
                #"<symbol id="i-back" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M16 10H4m0 0 5-5m-5 5 5 5"/></symbol>"#
            )
        case .pencil:
            .raw(
                #"<symbol id="i-pencil" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="m12.6 4.2 3.2 3.2-8.4 8.4-4 .8.8-4 8.4-8.4Z"/></symbol>"#
            )
        case .mastercard:
            .raw(
                ##"<symbol id="i-mastercard" viewBox="0 0 20 20"><circle cx="7" cy="10" r="5.5" fill="#eb001b"/><circle cx="13" cy="10" r="5.5" fill="#f79e1b"/><path d="M10 5.4a5.5 5.5 0 0 1 0 9.2 5.5 5.5 0 0 1 0-9.2Z" fill="#ff5f00"/></symbol>"##
            )
        }
    }
}
