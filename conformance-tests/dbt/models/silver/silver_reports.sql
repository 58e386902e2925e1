-- A day is read again until the operator closes it: the newest row of a key counts.
select
    account,
    row_id,
    date as report_date,
    {{ within('brand', 'name') }} as brand,
    clicks,
    net_revenue,
    updated_at,
    _weir_loaded_at as loaded_at,
    load_date
from {{ source('affiliate-reports', 'daily_reports') }}
qualify row_number() over (partition by account, row_id order by _weir_loaded_at desc) = 1
