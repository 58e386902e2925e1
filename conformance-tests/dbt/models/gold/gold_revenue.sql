with players as (
    select account, count(*) as players, sum(lifetime_value) as lifetime_value
    from {{ ref('silver_players') }}
    group by account
)

select
    reports.account,
    accounts.currency,
    count(distinct reports.report_date) as days,
    sum(reports.clicks) as clicks,
    sum(reports.net_revenue) as net_revenue,
    max(players.players) as players
from {{ ref('silver_reports') }} as reports
left join {{ ref('silver_accounts') }} as accounts
    on accounts.account = reports.account
left join players
    on players.account = reports.account
group by reports.account, accounts.currency
