{# A text within a struct: the one thing that DuckDB and Snowflake write differently. #}
{% macro within(column, field) %}{{ return(adapter.dispatch('within')(column, field)) }}{% endmacro %}

{% macro default__within(column, field) %}{{ column }}.{{ field }}{% endmacro %}

{% macro snowflake__within(column, field) %}{{ column }}:{{ field }}::varchar{% endmacro %}
